import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';

const READABLE = /^(?!\s*$)[^\p{Cc}\p{Cs}]+$/u;

/** Text of 1 to `max` characters that PostgreSQL can hold: no control characters, no half surrogates, not only spaces. */
export const PlainText = (max: number): PropertyDecorator =>
  applyDecorators(
    IsString(),
    MinLength(1),
    MaxLength(max),
    Matches(READABLE, { message: '$property must be readable text' }),
    ApiProperty({ minLength: 1, maxLength: max, pattern: READABLE.source }),
  );
