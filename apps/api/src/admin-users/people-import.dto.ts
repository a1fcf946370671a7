import { ApiProperty } from '@nestjs/swagger';
import {
  IMPORT_FAULTS,
  IMPORT_ROLES,
  IMPORT_VERDICTS,
  type ImportFault,
  type ImportRole,
  type ImportVerdict,
} from '@jembatan/stores';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IfGiven } from '../input/if-given.decorator';
import { PlainText } from '../input/plain-text.decorator';
import { WholeNumber } from '../input/whole-number.decorator';

const MAX_ROWS = 500;
const MAX_STORES = 200;
const CODE_LENGTH = 64;

export class ImportRowDto {
  /** In the file, from 1. */
  @WholeNumber(1, 1_000_000)
  line: number;

  /** Whom the line is about: somebody who is known, or who is to be invited. */
  @PlainText(254)
  email: string;

  /** Needed for somebody new; nobody is renamed. */
  @IfGiven()
  @PlainText(200)
  name?: string;

  @IfGiven()
  @PlainText(30)
  phone?: string;

  /** Needed for somebody new; nobody who is known gets another one. */
  @IfGiven()
  @IsIn(IMPORT_ROLES)
  @ApiProperty({ enum: IMPORT_ROLES, required: false })
  role?: ImportRole;

  /** The ERP's customer codes: a salesman's territory, an owner's own stores. They are added to what is there. */
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(MAX_STORES)
  @IsString({ each: true })
  @MaxLength(CODE_LENGTH, { each: true })
  @Matches(/^[^\p{Cc}\p{Cs}]*$/u, { each: true, message: '$property must be readable text' })
  @ApiProperty({
    type: 'array',
    items: { type: 'string', maxLength: CODE_LENGTH },
    maxItems: MAX_STORES,
    required: false,
  })
  storeCodes?: string[];
}

export class PeopleImportDto {
  /** True: says what would become of each line, and changes nothing. */
  @IsBoolean()
  dryRun: boolean;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_ROWS)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ImportRowDto)
  @ApiProperty({ type: [ImportRowDto], minItems: 1, maxItems: MAX_ROWS })
  rows: ImportRowDto[];
}

export class ImportFaultDto {
  @ApiProperty({ enum: IMPORT_FAULTS })
  code: ImportFault;
  /** What is wrong, as it stands in the line. */
  @ApiProperty({ type: String, nullable: true })
  value: string | null;
}

export class ImportedLineDto {
  @ApiProperty({ type: 'integer' })
  line: number;
  email: string;
  @ApiProperty({ type: String, nullable: true })
  name: string | null;
  /** `new`: is invited; `change`: gets stores; `same`: is so already. */
  @ApiProperty({ enum: IMPORT_VERDICTS })
  verdict: ImportVerdict;
  faults: ImportFaultDto[];
  /** Codes of the stores that are added. */
  addedStores: string[];
}

export class ImportedPeopleDto {
  items: ImportedLineDto[];
}
