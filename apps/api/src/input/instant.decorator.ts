import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, Matches } from 'class-validator';

/** A moment as text: ISO 8601 with date, time and zone, e.g. `2026-11-20T08:30:00Z`. */
export const Instant = (): PropertyDecorator =>
  applyDecorators(
    IsISO8601({ strict: true }),
    Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/, {
      message: '$property must be an ISO 8601 date and time with its zone',
    }),
    ApiProperty({ format: 'date-time' }),
  );
