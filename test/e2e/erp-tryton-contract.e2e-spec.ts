import { describeErpChaos } from '../support/erp-contract/erp-chaos';
import { describeErpContract } from '../support/erp-contract/erp-contract';
import { needsTool } from '../support/skip';
import { seededCluster } from '../support/tryton/seeded-cluster';
import { openTryton } from '../support/tryton/tryton-under-test';

// One Python process answers, and shares its core with everything else here.
jest.setTimeout(60_000);

needsTool('trytond', 'scripts/install-test-tools', () => {
  // Built once and kept; the first time it takes a minute.
  beforeAll(seededCluster, 300_000);
  describeErpContract('Tryton 6.0', openTryton);
  describeErpChaos('Tryton 6.0', openTryton, { orders: 8, seed: 20261121, lateMs: 300, patience: 60_000 });
});
