import { ApiProperty } from '@nestjs/swagger';
import { ORDER_FORMATS, ORDER_MESSAGE, type OrderFormat, OUTCOME_MESSAGE } from '@jembatan/documents';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { IfGiven } from '../input/if-given.decorator';
import { RECIPIENTS } from './store-phones.service';

export class OrderPdfQueryDto {
  /** `thermal80`: for a roll of 80 mm, one page as high as what is on it. `a4` when left out. */
  @IfGiven()
  @IsIn(ORDER_FORMATS)
  @ApiProperty({ enum: ORDER_FORMATS, required: false })
  format?: OrderFormat;
}

export class WhatsAppDto {
  /** For a link: opens WhatsApp with the text written. That it was opened does not say that it was sent. */
  @ApiProperty({ format: 'uri' })
  url: string;
  /** The same text, to be copied. */
  text: string;
  /** E.164 of a mobile; null where none is known. */
  @ApiProperty({ type: String, nullable: true })
  phone: string | null;
}

const TEMPLATES = [ORDER_MESSAGE.template, OUTCOME_MESSAGE.template] as const;

/** By which words the message was made. */
export class MessageTemplateDto {
  @IsIn(TEMPLATES)
  @ApiProperty({ enum: TEMPLATES })
  template: (typeof TEMPLATES)[number];

  @IsInt()
  @Min(1)
  @Max(1000)
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 1000 })
  version: number;
}

/** Whom a message goes to. */
export class RecipientDto {
  /** E.164 of a mobile: of the store's contact, else its owner, else the store; null where none is known. */
  @ApiProperty({ type: String, nullable: true })
  phone: string | null;
  /** Whose number it is; null where nobody gave one. */
  @ApiProperty({ enum: RECIPIENTS, nullable: true })
  who: (typeof RECIPIENTS)[number] | null;
  /** A number that was given and is not one mobile: a landline, or two numbers. */
  @ApiProperty({ type: String, nullable: true })
  unusable: string | null;
}

export class OrderMessageDto extends RecipientDto {
  /** As in `WhatsAppDto`; null where the only number known cannot have WhatsApp. Without a number, one chooses whom to send to. */
  @ApiProperty({ type: String, format: 'uri', nullable: true })
  url: string | null;
  text: string;
  /** To be handed back once WhatsApp was opened. */
  message: MessageTemplateDto;
}
