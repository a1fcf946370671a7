export {
  type About,
  type Address,
  type NewMessage,
  type NewNotice,
  type Notice,
  NOTICE_CHANNELS,
  NOTICE_STATES,
  type NoticeChannel,
  type NoticeQuery,
  type NoticeStanding,
  type NoticeState,
} from './notice';
export {
  type MessagePreview,
  MessageSamples,
  type MessageStanding,
  type Placeholder,
  type SmsPreview,
  TEMPLATE_NAMES,
} from './message-samples.service';
export { MessageWordings } from './message-wordings.service';
export { type Wording, WORDING_MAX, WORDING_PARTS, type WordingPart } from './wording.rules';
export { deliverNotice, NOTICE_TOPIC } from './notice.jobs';
export { NoticeDelivery } from './notice-delivery.service';
export { NoticesModule } from './notices.module';
export { Notices } from './notices.service';
export { type OrderSummary, type PaperNote } from './order-message';
export { Outbox, OUTBOX_NAME, type OutboxFile } from './outbox.service';
export { type TemplateName, type TemplateValues } from './template';
export { noticesMigrations } from './migrations';
