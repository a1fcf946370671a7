import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

const DIGITS = /^-?\d{1,15}$/;
const fromText = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && DIGITS.test(value) ? Number(value) : value;

/** A whole number from `minimum` to `maximum`. */
export const WholeNumber = (minimum: number, maximum: number): PropertyDecorator =>
  applyDecorators(IsInt(), Min(minimum), Max(maximum), ApiProperty({ type: 'integer', minimum, maximum }));

/** A whole number in a query string, which knows only text. */
export const WholeNumberInText = (minimum: number, maximum: number): PropertyDecorator =>
  applyDecorators(Transform(fromText), WholeNumber(minimum, maximum), ApiProperty({ required: false }));
