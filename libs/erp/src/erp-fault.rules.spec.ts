import { type ErpFailure } from './erp.adapter';
import { faultOf } from './erp-fault.rules';

describe('A fault on the way to the ERP', () => {
  it.each<[string, ErpFailure['kind'], string]>([
    ['erp.unreachable', 'unreachable', 'unreachable'],
    ['erp.not_reached', 'unreachable', 'unreachable'],
    ['erp.auth', 'unreachable', 'not-let-in'],
    ['erp.not_let_in', 'unreachable', 'not-let-in'],
    ['erp.timeout', 'unknown-outcome', 'timeout'],
    ['erp.dropped', 'unknown-outcome', 'dropped'],
    ['erp.failed', 'unknown-outcome', 'failed'],
    ['erp.busy', 'busy', 'busy'],
    ['erp.garbage', 'garbage', 'not-understood'],
    ['erp.not_offered', 'unreachable', 'not-understood'],
  ])('%s is told as one that a person can mend: %s → %s', (code, kind, fault) => {
    expect(faultOf({ code, kind })).toBe(fault);
  });
});
