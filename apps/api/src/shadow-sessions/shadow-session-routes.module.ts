import { Module } from '@nestjs/common';
import { ShadowModule } from '@jembatan/shadow';
import { ConsentController } from '../consents/consent.controller';
import { NoticePreferenceController } from '../consents/notice-preference.controller';
import { ShadowPolicyController } from '../consents/shadow-policy.controller';
import { ShadowSessionController } from './shadow-session.controller';

@Module({
  imports: [ShadowModule],
  controllers: [ShadowSessionController, ConsentController, NoticePreferenceController, ShadowPolicyController],
})
export class ShadowSessionRoutesModule {}
