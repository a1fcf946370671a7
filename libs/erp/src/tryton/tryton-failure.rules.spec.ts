import { failureOfAnswer, failureOfStatus, failureOfTransport } from './tryton-failure.rules';

const broken = (code: string): TypeError =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('no'), { code }) });

describe('What a failure of Tryton means', () => {
  it.each([
    ['ECONNREFUSED', 'unreachable', 'unreachable'],
    ['ENOTFOUND', 'unreachable', 'unreachable'],
    ['UND_ERR_SOCKET', 'unreachable', 'unknown-outcome'],
    ['ECONNRESET', 'unreachable', 'unknown-outcome'],
  ])('a transport that ends with %s: a read is %s, a write %s', (code, read, write) => {
    expect([failureOfTransport(broken(code), 'read').kind, failureOfTransport(broken(code), 'write').kind]).toEqual([
      read,
      write,
    ]);
  });

  it.each([
    [401, 'unreachable', 'unreachable'],
    [403, 'unreachable', 'unreachable'],
    [404, 'unreachable', 'unreachable'],
    [429, 'busy', 'busy'],
    [500, 'unreachable', 'unknown-outcome'],
    [502, 'unreachable', 'unknown-outcome'],
  ])('HTTP %i: a read is %s, a write %s', (status, read, write) => {
    expect([failureOfStatus(status, 'read').kind, failureOfStatus(status, 'write').kind]).toEqual([read, write]);
  });

  it.each([
    [['UserError', ['Kredit habis', '', null]], 'rejected', 'erp.rejected'],
    [['UserWarning', ['credit_limit_amount_sale.sale,3', 'over', '']], 'rejected', 'erp.credit'],
    [['UserWarning', ['other', 'sure?', '']], 'rejected', 'erp.warning'],
    [['ConcurrencyException', 'Records were modified in the meanwhile'], 'busy', 'erp.locked'],
    [['could not obtain lock on relation "sale_sale"\n', ''], 'busy', 'erp.locked'],
    [['could not serialize access due to concurrent update', ''], 'busy', 'erp.locked'],
    [['server closed the connection unexpectedly', ''], 'unknown-outcome', 'erp.database_lost'],
    [['connection to server at "127.0.0.1" failed: Connection refused', ''], 'unknown-outcome', 'erp.database_lost'],
    [["'nope'", ''], 'unknown-outcome', 'erp.nonsense'],
    [null, 'unknown-outcome', 'erp.nonsense'],
    [[], 'unknown-outcome', 'erp.nonsense'],
  ])('the error %j of a write is %s (%s)', (error, kind, code) => {
    expect(failureOfAnswer(error, 'write')).toMatchObject({ kind, code });
  });

  it('is never an unknown outcome for a read', () => {
    for (const error of [['server closed the connection', ''], ["'nope'", ''], null])
      expect(failureOfAnswer(error, 'read').kind).not.toBe('unknown-outcome');
  });
});
