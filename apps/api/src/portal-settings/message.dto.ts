import { ApiProperty } from '@nestjs/swagger';
import { type MessagePreview, TEMPLATE_NAMES, type TemplateName } from '@jembatan/notices';
import { IsIn } from 'class-validator';

export class SmsPreviewDto {
  text: string;
  @ApiProperty({ type: 'integer' })
  septets: number;
  @ApiProperty({ type: 'integer' })
  segments: number;
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

export class MessageListDto {
  items: MessagePreviewDto[];
  /** What everybody reads while the ERP is away. */
  banner: string;
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
