import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { AuditModule } from '@jembatan/audit';
import { IdentityModule } from '@jembatan/identity';
import { StoresModule } from '@jembatan/stores';
import { ConsentRepository } from './consent.repository';
import { Consents, ConsentTools } from './consents.service';
import { NoticePreferenceRepository } from './notice-preference.repository';
import { NoticePreferences } from './notice-preferences.service';
import { OwnerContacts } from './owner-contacts.service';
import { ShadowEndings } from './shadow-endings.service';
import { ShadowGate } from './shadow-gate.service';
import { ShadowBooks, ShadowRights } from './shadow-rights.service';
import { ShadowSessionRepository } from './shadow-session.repository';
import { ShadowBookkeeping, ShadowOpeningTools, ShadowSessions } from './shadow-sessions.service';
import { ShadowTokens } from './shadow-tokens.service';
import { StoreOversight } from './store-oversight.service';
import { StoreVisits } from './store-visits.service';

@Module({
  imports: [AuditModule, IdentityModule, StoresModule, JwtModule.register({})],
  providers: [
    ConsentRepository,
    Consents,
    ConsentTools,
    NoticePreferenceRepository,
    NoticePreferences,
    OwnerContacts,
    ShadowBookkeeping,
    ShadowBooks,
    ShadowEndings,
    ShadowGate,
    ShadowOpeningTools,
    ShadowRights,
    ShadowSessionRepository,
    ShadowSessions,
    ShadowTokens,
    StoreOversight,
    StoreVisits,
  ],
  exports: [
    Consents,
    NoticePreferences,
    OwnerContacts,
    ShadowGate,
    ShadowRights,
    ShadowSessions,
    StoreOversight,
    StoreVisits,
  ],
})
export class ShadowModule {}
