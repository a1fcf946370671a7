import { ApiProperty } from '@nestjs/swagger';
import { NOTICE_CHANNELS, NOTICE_STATES, type NoticeChannel, type NoticeState, OUTBOX_NAME } from '@jembatan/notices';
import { IsIn, IsUUID, Matches } from 'class-validator';
import { IfGiven } from '../input/if-given.decorator';
import { PageQueryDto } from '../input/page.dto';
import { WholeNumberInText } from '../input/whole-number.decorator';

export class NoticeQueryDto extends PageQueryDto {
  @IfGiven()
  @IsIn(NOTICE_STATES)
  @ApiProperty({ enum: NOTICE_STATES, required: false })
  state?: NoticeState;

  /** Only what is about this order. */
  @IfGiven()
  @IsUUID()
  orderId?: string;
}

export class NoticeDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  /** The same on each channel that the message takes. */
  @ApiProperty({ format: 'uuid' })
  messageId: string;
  @ApiProperty({ enum: NOTICE_CHANNELS })
  channel: NoticeChannel;
  /** The address or the phone number. */
  recipient: string;
  template: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  orderId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  storeId: string | null;
  @ApiProperty({ enum: NOTICE_STATES })
  state: NoticeState;
  /** On this channel. */
  @ApiProperty({ type: 'integer' })
  attempts: number;
  @ApiProperty({ type: String, nullable: true })
  lastError: string | null;
  /** Which way it went out: `smtp`, the name of the SMS gateway, or `outbox`. */
  @ApiProperty({ type: String, nullable: true })
  via: string | null;
  createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastTriedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  nextTryAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt: Date | null;
}

export class NoticePageDto {
  items: NoticeDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class OutboxNameDto {
  @Matches(OUTBOX_NAME)
  @ApiProperty({ pattern: OUTBOX_NAME.source })
  name: string;
}

export class OutboxQueryDto {
  @IfGiven()
  @WholeNumberInText(1, 200)
  limit = 50;

  /** `nextCursor` of the page before. */
  @IfGiven()
  @Matches(OUTBOX_NAME)
  @ApiProperty({ pattern: OUTBOX_NAME.source, required: false })
  cursor?: string;
}

export class OutboxFileDto {
  name: string;
  writtenAt: Date;
  @ApiProperty({ type: 'integer' })
  bytes: number;
}

export class OutboxPageDto {
  /** False: mails land in the outbox instead of going out. */
  sendsMail: boolean;
  /** False: SMS land in the outbox instead of going out. */
  sendsSms: boolean;
  items: OutboxFileDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class OutboxMessageDto {
  name: string;
  /** As it was written, without the secrets of links. */
  content: string;
}
