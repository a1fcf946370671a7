import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { AuditModule } from '@jembatan/audit';
import { NoticesModule } from '@jembatan/notices';
import { AccessTokens } from './access-tokens.service';
import { AccountTools, Accounts } from './accounts.service';
import { DemoAccounts } from './demo-accounts.service';
import { OwnSessions } from './own-sessions.service';
import { PasswordChange, PasswordChangeBooks } from './password-change.service';
import { PasswordResetRepository } from './password-reset.repository';
import { LinkTools, PasswordResets } from './password-resets.service';
import { Passwords } from './passwords.service';
import { People } from './people.service';
import { PersonRepository } from './person.repository';
import { RateLimits } from './rate-limits.service';
import { RefreshTokens } from './refresh-tokens.service';
import { SessionGate } from './session-gate.service';
import { SessionSweep } from './session-sweep.service';
import { SessionRepository } from './session.repository';
import { Sessions, SessionTools } from './sessions.service';
import { SignIn } from './sign-in.service';

@Module({
  imports: [AuditModule, NoticesModule, JwtModule.register({})],
  providers: [
    AccessTokens,
    AccountTools,
    Accounts,
    DemoAccounts,
    LinkTools,
    OwnSessions,
    PasswordChange,
    PasswordChangeBooks,
    PasswordResetRepository,
    PasswordResets,
    Passwords,
    People,
    PersonRepository,
    RateLimits,
    RefreshTokens,
    SessionGate,
    SessionRepository,
    SessionSweep,
    Sessions,
    SessionTools,
    SignIn,
  ],
  exports: [
    Accounts,
    OwnSessions,
    PasswordChange,
    PasswordResets,
    Passwords,
    People,
    RateLimits,
    SessionGate,
    SessionSweep,
    Sessions,
    SignIn,
  ],
})
export class IdentityModule {}
