import { Reconcile1700000009000 } from './1700000009000-reconcile';
import { ReconciliationOutcomes1700000009100 } from './1700000009100-reconciliation-outcomes';

export const reconcileMigrations = [Reconcile1700000009000, ReconciliationOutcomes1700000009100];
