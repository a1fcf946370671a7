export { type NewNotice, type Notice, NOTICE_STATES, type NoticeState } from './notice';
export { deliverNotice } from './notice.jobs';
export { NoticeDelivery } from './notice-delivery.service';
export { NoticesModule } from './notices.module';
export { Notices } from './notices.service';
export { type TemplateName, type TemplateValues } from './template';
export { noticesMigrations } from './migrations';
