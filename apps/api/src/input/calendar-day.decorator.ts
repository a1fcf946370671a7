import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, Matches } from 'class-validator';

const DAY = /^[12]\d{3}-\d\d-\d\d$/;

/** A day that is in the calendar: `2026-11-20`. */
export const CalendarDay = (): PropertyDecorator =>
  applyDecorators(
    IsISO8601({ strict: true }),
    Matches(DAY, { message: '$property must be a day, YYYY-MM-DD' }),
    ApiProperty({ format: 'date', pattern: DAY.source }),
  );
