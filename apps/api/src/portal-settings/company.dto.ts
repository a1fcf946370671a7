import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { type Company } from '@jembatan/settings';
import { ValidateIf } from 'class-validator';
import { PlainText } from '../input/plain-text.decorator';
import { SeenVersion } from '../input/seen-version.decorator';
import { SettingChangeDto } from './threshold.dto';

export class CompanyLogoDto {
  @ApiProperty({ type: 'integer' })
  width: number;
  @ApiProperty({ type: 'integer' })
  height: number;
  /** SHA-256 in hex. */
  hash: string;
  @ApiProperty({ type: SettingChangeDto, nullable: true })
  lastChange: SettingChangeDto | null;
}

export class CompanyDto implements Company {
  brand: string;
  @ApiProperty({ type: String, nullable: true })
  legalName: string | null;
  /** 15 or 16 digits. */
  @ApiProperty({ type: String, nullable: true })
  npwp: string | null;
  @ApiProperty({ type: String, nullable: true })
  address: string | null;
  /** Null where there is none; `GET …/logo` gives the picture. */
  @ApiProperty({ type: CompanyLogoDto, nullable: true })
  logo: CompanyLogoDto | null;
  /** To be handed back with a change. */
  version: string;
  @ApiProperty({ type: SettingChangeDto, nullable: true })
  lastChange: SettingChangeDto | null;
}

/** Text of 1 to `max` characters, or null for none. */
const TextOrNone = (max: number): PropertyDecorator =>
  applyDecorators(
    ValidateIf((_, value) => value !== undefined && value !== null),
    PlainText(max),
    ApiProperty({ type: String, nullable: true, required: false }),
  );

/** Only what is given changes; null takes it away, of the brand: gives the preset back. */
export class SetCompanyDto implements Partial<Record<keyof Company, string | null>> {
  /** How mails and papers call the portal. */
  @TextOrNone(40)
  brand?: string | null;

  @TextOrNone(120)
  legalName?: string | null;

  /** The tax number, with or without its dots: 15 or 16 digits. */
  @TextOrNone(30)
  npwp?: string | null;

  @TextOrNone(300)
  address?: string | null;

  @SeenVersion()
  version?: string;
}
