import { Reconcile1700000009000 } from './1700000009000-reconcile';

export const reconcileMigrations = [Reconcile1700000009000];
