import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { BOUNDS } from '@jembatan/platform';
import {
  THRESHOLD_GROUPS,
  THRESHOLD_NAMES,
  type ThresholdGroup,
  type ThresholdName,
  THRESHOLDS,
  type ThresholdStanding,
} from '@jembatan/settings';
import { IsInt, Max, Min, ValidateIf } from 'class-validator';
import { SeenVersion } from '../input/seen-version.decorator';

export class SettingChangeDto {
  at: Date;
  /** Null where the person is no longer known. */
  @ApiProperty({ type: String, nullable: true })
  byName: string | null;
}

export class ThresholdDto implements Omit<ThresholdStanding, 'lastChange'> {
  @ApiProperty({ enum: THRESHOLD_NAMES })
  name: ThresholdName;
  @ApiProperty({ enum: THRESHOLD_GROUPS })
  group: ThresholdGroup;
  @ApiProperty({ type: 'integer' })
  min: number;
  @ApiProperty({ type: 'integer' })
  max: number;
  /** What counts while nobody set another. */
  @ApiProperty({ type: 'integer' })
  preset: number;
  /** What counts now. */
  @ApiProperty({ type: 'integer' })
  value: number;
  @ApiProperty({ type: SettingChangeDto, nullable: true })
  lastChange: SettingChangeDto | null;
}

export class ThresholdListDto {
  items: ThresholdDto[];
  /** To be handed back with a change. */
  version: string;
}

/** A whole number within the threshold's bounds, or null for the preset. */
const Threshold = (name: ThresholdName): PropertyDecorator => {
  const { min: minimum, max: maximum } = BOUNDS[THRESHOLDS[name].env];
  return applyDecorators(
    ValidateIf((_, value) => value !== undefined && value !== null),
    IsInt(),
    Min(minimum),
    Max(maximum),
    ApiProperty({ type: 'integer', minimum, maximum, nullable: true, required: false }),
  );
};

/** Only what is given changes; null gives the preset back. */
export class SetThresholdsDto implements Partial<Record<ThresholdName, number | null>> {
  /** How old a credit standing may be to judge by it; seconds. */
  @Threshold('creditMaxAge')
  creditMaxAge?: number | null;

  /** How long a live question about credit may take; milliseconds. */
  @Threshold('creditDeadline')
  creditDeadline?: number | null;

  /** By how much an order may pass the limit and still wait for an approver; rupiah. */
  @Threshold('creditTolerance')
  creditTolerance?: number | null;

  /** Calls of one function that fail in a row until it is degraded. */
  @Threshold('breakerFailures')
  breakerFailures?: number | null;

  /** Probes without an answer in a row until everything is degraded. */
  @Threshold('probeFailures')
  probeFailures?: number | null;

  /** Between two probes; milliseconds. */
  @Threshold('probeInterval')
  probeInterval?: number | null;

  /** Pause after the first failure of a message; milliseconds. */
  @Threshold('noticeRetry')
  noticeRetry?: number | null;

  /** How long a channel may fail before the other one takes over; seconds. */
  @Threshold('noticeFallback')
  noticeFallback?: number | null;

  @SeenVersion()
  version?: string;
}
