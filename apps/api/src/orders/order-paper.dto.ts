import { ApiProperty } from '@nestjs/swagger';

export class WhatsAppDto {
  /** For a link: opens WhatsApp with the text written. That it was opened does not say that it was sent. */
  @ApiProperty({ format: 'uri' })
  url: string;
  /** The same text, to be copied. */
  text: string;
  /** E.164, of the store or else its owner; null where no mobile number is known. */
  @ApiProperty({ type: String, nullable: true })
  phone: string | null;
}
