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
export { AuditModule } from './audit.module';
export { Audit } from './audit.service';
export { canonicalJson, digestOf } from './canonical-json';
export { type Act, type Impersonation, type Outcome, OUTCOMES } from './impersonation';
export { distanceBetween } from './impersonation.rules';
export { Impersonations } from './impersonations.service';
export { PlaceByIp } from './place-by-ip.service';
export { Sealing } from './sealing.service';
export { auditMigrations } from './migrations';
