import { ApiProperty } from '@nestjs/swagger';
import { type AbuseThresholdName, DEFAULT_THRESHOLDS } from '@jembatan/shadow';
import { SettingChangeDto } from './threshold.dto';

export class AbuseStandingDto {
  @ApiProperty({ enum: Object.keys(DEFAULT_THRESHOLDS) })
  name: AbuseThresholdName;
  @ApiProperty({ type: 'integer' })
  min: number;
  @ApiProperty({ type: 'integer' })
  max: number;
  @ApiProperty({ type: 'integer' })
  preset: number;
  @ApiProperty({ type: 'integer' })
  value: number;
  @ApiProperty({ type: SettingChangeDto, nullable: true })
  lastChange: SettingChangeDto | null;
}

export class AbuseStandingListDto {
  items: AbuseStandingDto[];
  /** To be handed back with a change. */
  version: string;
}
