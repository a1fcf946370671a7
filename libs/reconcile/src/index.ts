export { reconcileMigrations } from './migrations';
export { ReconcileModule } from './reconcile.module';
export {
  ITEM_OUTCOMES,
  type ItemOutcome,
  NEEDS_A_PERSON,
  type Reconciliation,
  type ReconciliationItem,
  type ReconciliationState,
} from './reconciliation';
export { lookAfter, RECONCILIATION_TOPIC, runReconciliation } from './reconciliation.jobs';
export { Reconciliations, type StartReconciliation } from './reconciliation.service';
export { ReconciliationRun } from './reconciliation-run.service';
export { Recovery } from './recovery.service';
