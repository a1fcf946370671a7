import { Module } from '@nestjs/common';
import { ShadowModule } from '@jembatan/shadow';
import { StoresModule } from '@jembatan/stores';
import { ConsentController } from '../consents/consent.controller';
import { NoticePreferenceController } from '../consents/notice-preference.controller';
import { ShadowPolicyController } from '../consents/shadow-policy.controller';
import { StoreVisitController } from '../consents/store-visit.controller';
import { ShadowSessionController } from './shadow-session.controller';

@Module({
  imports: [ShadowModule, StoresModule],
  controllers: [
    ShadowSessionController,
    ConsentController,
    NoticePreferenceController,
    ShadowPolicyController,
    StoreVisitController,
  ],
})
export class ShadowSessionRoutesModule {}
