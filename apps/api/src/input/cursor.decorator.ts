import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';

const CURSOR = /^[\w-]+$/;

/** A place in a list, as an answer before named it. */
export const Cursor = (maxLength: number): PropertyDecorator =>
  applyDecorators(
    IsString(),
    MaxLength(maxLength),
    Matches(CURSOR),
    ApiProperty({ maxLength, pattern: CURSOR.source, required: false }),
  );
