import { Module } from '@nestjs/common';
import { Config } from '@jembatan/platform';
import { SettingsModule } from '@jembatan/settings';
import { TasksModule } from '@jembatan/tasks';
import { MessageSamples } from './message-samples.service';
import { MessageWordings } from './message-wordings.service';
import { Mailer } from './mailer.adapter';
import { NoticeChannels } from './notice-channels.service';
import { NoticeDelivery, NoticeDeliveryTools } from './notice-delivery.service';
import { NoticeRepository } from './notice.repository';
import { Notices } from './notices.service';
import { Outbox } from './outbox.service';
import { HttpSmsGateway } from './sms-http.adapter';
import { OutboxSmsGateway } from './sms-outbox.adapter';
import { SMS_PRESETS } from './sms-preset';
import { SmsGateway } from './sms.port';

function smsGateway(config: Config, outbox: Outbox): SmsGateway {
  const { SMS_PROVIDER, production } = config;
  if (SMS_PROVIDER === undefined) return new OutboxSmsGateway(outbox, production);
  const { SMS_URL, SMS_USER, SMS_SECRET, SMS_SENDER, SMS_TIMEOUT_MS } = config;
  const settings = { SMS_PROVIDER, SMS_URL, SMS_USER, SMS_SECRET, SMS_SENDER, SMS_TIMEOUT_MS };
  return new HttpSmsGateway(SMS_PRESETS[SMS_PROVIDER], settings);
}

@Module({
  imports: [SettingsModule, TasksModule],
  providers: [
    MessageSamples,
    MessageWordings,
    Notices,
    NoticeChannels,
    NoticeDelivery,
    NoticeDeliveryTools,
    NoticeRepository,
    Mailer,
    Outbox,
    { provide: SmsGateway, useFactory: smsGateway, inject: [Config, Outbox] },
  ],
  exports: [MessageSamples, MessageWordings, Notices, NoticeDelivery, Outbox],
})
export class NoticesModule {}
