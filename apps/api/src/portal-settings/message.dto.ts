import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  type MessagePreview,
  type MessageStanding,
  type Placeholder,
  type SmsPreview,
  TEMPLATE_NAMES,
  type TemplateName,
  type Wording,
  WORDING_MAX,
  WORDING_PARTS,
  type WordingPart,
} from '@jembatan/notices';
import { IsIn, IsString, MaxLength, ValidateIf } from 'class-validator';
import { SeenVersion } from '../input/seen-version.decorator';
import { SettingChangeDto } from './threshold.dto';

export class SmsPreviewDto implements SmsPreview {
  text: string;
  @ApiProperty({ type: 'integer' })
  septets: number;
  @ApiProperty({ type: 'integer' })
  segments: number;
  /** Septets with the names that take the most room; null where the message is given. */
  @ApiProperty({ type: 'integer', nullable: true })
  longest: number | null;
}

export class MessagePreviewDto implements MessagePreview {
  @ApiProperty({ enum: TEMPLATE_NAMES })
  name: TemplateName;
  subject: string;
  mail: string;
  /** Null: by e-mail only. */
  @ApiProperty({ type: SmsPreviewDto, nullable: true })
  sms: SmsPreviewDto | null;
}

export class WordingDto implements Wording {
  subject: string;
  /** Each line is a paragraph; the first one greets. */
  body: string;
  /** Null: by e-mail only. */
  @ApiProperty({ type: String, nullable: true })
  sms: string | null;
}

export class PlaceholderDto {
  /** Stands in braces. */
  name: string;
  /** What it is in the preview. */
  sample: string;
  @ApiProperty({ enum: WORDING_PARTS, isArray: true })
  parts: WordingPart[];
  @ApiProperty({ enum: WORDING_PARTS, isArray: true })
  necessary: WordingPart[];
}

export class MessageDto extends MessagePreviewDto implements Omit<MessageStanding, 'lastChange'> {
  /** As it counts now; null where the message is given to the letter. */
  @ApiProperty({ type: WordingDto, nullable: true })
  wording: WordingDto | null;
  /** As the house says it. */
  @ApiProperty({ type: WordingDto, nullable: true })
  original: WordingDto | null;
  placeholders: PlaceholderDto[];
  /** To be handed back with a change. */
  version: string;
  @ApiProperty({ type: SettingChangeDto, nullable: true })
  lastChange: SettingChangeDto | null;
}

export class MessageListDto {
  items: MessageDto[];
  /** What everybody reads while the ERP is away. */
  banner: string;
}

/** Null, like nothing: as the house says it. */
const Words = (part: WordingPart): PropertyDecorator =>
  applyDecorators(
    ValidateIf((_, value) => value !== undefined && value !== null),
    IsString(),
    MaxLength(WORDING_MAX[part]),
    ApiProperty({ type: String, maxLength: WORDING_MAX[part], nullable: true, required: false }),
  );

/** The words of a message, whole: what is left out is as the house says it. */
export class WordMessageDto {
  @Words('subject')
  subject?: string | null;

  /** Each line is a paragraph; the first one greets. Tables, links and their terms stand below it, whatever it says. */
  @Words('body')
  body?: string | null;

  /** One segment, whatever the names are, with the brand that the portal adds. */
  @Words('sms')
  sms?: string | null;
}

export class SetMessageDto extends WordMessageDto {
  @SeenVersion()
  version?: string;
}

export class MessageNameDto {
  @IsIn(TEMPLATE_NAMES)
  @ApiProperty({ enum: TEMPLATE_NAMES })
  name: TemplateName;
}

export class MessageTrialDto {
  /** Where it goes: the own address of who asked. */
  to: string;
}

/** Lists of the API are written, those of the house are read only. */
export const presentPlaceholder = ({ parts, necessary, ...placeholder }: Placeholder): PlaceholderDto => ({
  ...placeholder,
  parts: [...parts],
  necessary: [...necessary],
});
