import { applyDecorators } from '@nestjs/common';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';

/** Text of 1 to `max` characters that PostgreSQL can hold: no control characters, no half surrogates, not only spaces. */
export const PlainText = (max: number): PropertyDecorator =>
  applyDecorators(
    IsString(),
    MinLength(1),
    MaxLength(max),
    Matches(/^(?!\s*$)[^\p{Cc}\p{Cs}]+$/u, { message: '$property must be readable text' }),
  );
