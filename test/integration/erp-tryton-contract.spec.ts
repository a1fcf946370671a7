import { describeErpContract } from '../support/erp-contract/erp-contract';
import { needsTool } from '../support/skip';
import { openTryton } from '../support/tryton/tryton-under-test';

needsTool('trytond', 'scripts/install-test-tools', () => describeErpContract('Tryton 6.0', openTryton));
