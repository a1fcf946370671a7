export { ACCESS_TOKEN, type AccessClaims } from './access-tokens.service';
export { Accounts } from './accounts.service';
export { followSuspension, sendPasswordReset, sweepSessions } from './identity.jobs';
export { IdentityModule } from './identity.module';
export { emailOf, phoneOf } from './login-name';
export { OwnSessions } from './own-sessions.service';
export { PasswordChange } from './password-change.service';
export { PasswordResets } from './password-resets.service';
export { Passwords } from './passwords.service';
export { People } from './people.service';
export {
  type NewPerson,
  type Person,
  PERSON_SORTS,
  PERSON_STATES,
  type PersonQuery,
  type PersonSort,
  type PersonState,
} from './person';
export { PASSWORD_MAX } from './person.rules';
export { RateLimits } from './rate-limits.service';
export { type OwnSession, SESSION_REVOKED, type SignInDevice, type Tokens } from './session';
export { SessionGate } from './session-gate.service';
export { SessionSweep } from './session-sweep.service';
export { Sessions } from './sessions.service';
export { SignIn } from './sign-in.service';
export { identityMigrations } from './migrations';
