import { Module } from '@nestjs/common';
import { TasksModule } from '@jembatan/tasks';
import { Mailer } from './mailer.adapter';
import { NoticeDelivery } from './notice-delivery.service';
import { NoticeRepository } from './notice.repository';
import { Notices } from './notices.service';

@Module({
  imports: [TasksModule],
  providers: [Notices, NoticeDelivery, NoticeRepository, Mailer],
  exports: [Notices, NoticeDelivery],
})
export class NoticesModule {}
