import { Audit1700000001000 } from './1700000001000-audit';
import { ImpersonationParties1700000001100 } from './1700000001100-impersonation-parties';
import { DisputedOrders1700000001200 } from './1700000001200-disputed-orders';

export const auditMigrations = [Audit1700000001000, ImpersonationParties1700000001100, DisputedOrders1700000001200];
