export {
  ABUSE_KINDS,
  type AbuseKind,
  type AbuseSignal,
  PLACE_BASES,
  type PlaceBasis,
  SEVERITIES,
  type Severity,
  SIGNAL_STATES,
  type SignalQuery,
  type SignalState,
} from './abuse-signal';
export { AbuseSignals } from './abuse-signals.service';
export {
  ABUSE_BOUNDS,
  type AbuseThresholdName,
  type AbuseThresholds,
  type AbuseThresholdStanding,
  DEFAULT_THRESHOLDS,
} from './abuse-threshold';
export { AbuseThresholdSettings } from './abuse-thresholds.service';
export { AbuseWatch } from './abuse-watch.service';
export { sendAgentReport, watchAgents } from './abuse.jobs';
export { AbuseModule } from './abuse.module';
export {
  type ChainEnd,
  type EvidencePack,
  type EvidenceSummary,
  type JudgedOrder,
  type Sense,
  SENSE_REASONS,
  type SenseReason,
  SENSES,
} from './evidence-pack';
export { closestLook } from './evidence.rules';
export { EvidencePacks } from './evidence-packs.service';
export { type AgentRank, type SignOff, type TopAgentsReport } from './top-agents';
export { MONTH_PATTERN, nameOfMonth, rowsOf } from './top-agents.rules';
export { TopAgents } from './top-agents.service';
export { TopAgentsSending } from './top-agents-sending.service';
export { type Consent, type Scope, type ShadowPolicy, type StoreConsents } from './consent';
export { type ConsentDecision, Consents } from './consents.service';
export { type Contact, isReachable, type NoticePreference } from './contact.rules';
export { StoreOversight, type StoreStanding } from './store-oversight.service';
export { type StoreVisit, StoreVisits } from './store-visits.service';
export { NoticePreferences } from './notice-preferences.service';
export { OwnerContacts } from './owner-contacts.service';
export {
  SHADOW_ACTS,
  SHADOW_CHANGED,
  SHADOW_REFUSALS,
  type ShadowAct,
  type ShadowClaims,
  type ShadowRefusal,
  type ShadowSession,
} from './shadow-session';
export { SHADOW_TOKEN, shadowClaimsOf } from './shadow-claims.rules';
export { shadowRefused } from './shadow.errors';
export { type Admission, ShadowGate } from './shadow-gate.service';
export { ShadowModule } from './shadow.module';
export { type WantedAct, ShadowRights } from './shadow-rights.service';
export { type ShadowVerdict } from './shadow.rules';
export { type ClaimedAct, type OpenedShadow, type OpenShadow, ShadowSessions } from './shadow-sessions.service';
export { shadowMigrations } from './migrations';
