import { Module } from '@nestjs/common';
import { NoticesModule } from '@jembatan/notices';
import { NoticeController } from './notice.controller';
import { OutboxController } from './outbox.controller';

@Module({ imports: [NoticesModule], controllers: [NoticeController, OutboxController] })
export class NoticeRoutesModule {}
