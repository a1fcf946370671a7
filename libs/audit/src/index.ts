export {
  type AgentAct,
  type AgentDay,
  type AgentFigures,
  type AgentPeriod,
  type DisputedOrder,
  type SharedDevice,
} from './agent-act';
export { AgentActs } from './agent-acts.service';
export { auditRights } from './audit-rights';
export { type Deed } from './audit-record';
export { expirePersonal, publishChainHead, verifyChain } from './audit.jobs';
export { AuditModule } from './audit.module';
export { Audit } from './audit.service';
export { canonicalJson, digestOf } from './canonical-json';
export { type Act, type Impersonation, type Outcome, OUTCOMES } from './impersonation';
export { distanceBetween } from './impersonation.rules';
export { type RecordedDeed } from './audit.repository';
export { AuditTrail } from './audit-trail.service';
export { type ChainAlarm, type SignedHead } from './chain';
export { ChainProof, type ChainProofDocument, type ChainVerdict } from './chain-proof.service';
export { ChainPublication } from './chain-publication.service';
export { ChainWatch } from './chain-watch.service';
export {
  LOG_ORDERS,
  type LogEntry,
  type LogFilter,
  type LogOrder,
  type LogParties,
  type LogQuery,
} from './impersonation-log';
export { ImpersonationLog } from './impersonation-log.service';
export { LogExport } from './log-export.service';
export { Retention } from './retention.service';
export { Impersonations } from './impersonations.service';
export { PlaceByIp } from './place-by-ip.service';
export { Sealing } from './sealing.service';
export { auditMigrations } from './migrations';
