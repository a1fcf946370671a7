import { type Exchange, exchangeText, legible, went } from './exchange-text.rules';

const call = { at: '2026-11-21T03:00:00.000Z', method: 'POST', path: '/v1/sales-orders', fault: null };
const exchange: Exchange = {
  attempt: 2,
  sentAt: call.at,
  answeredAt: call.at,
  outcome: 'refused',
  sent: {},
  answer: {},
  wire: [
    { ...call, method: 'GET', sent: null, took: null, status: null, answer: null, fault: 'fetch failed: reset' },
    { ...call, sent: '{"sku":"A"}', took: 34, status: 422, answer: '{"code":"credit"}' },
  ],
};

describe('An exchange with the ERP', () => {
  it('is copied as it went over the wire, request by request', () => {
    expect(exchangeText('JB-1', exchange)).toBe(
      [
        'JB-1 #2 refused',
        '',
        '2026-11-21T03:00:00.000Z GET /v1/sales-orders',
        '← —',
        'fetch failed: reset',
        '',
        '2026-11-21T03:00:00.000Z POST /v1/sales-orders',
        '{"sku":"A"}',
        '← HTTP 422 34 ms',
        '{"code":"credit"}',
      ].join('\n'),
    );
  });

  it('is shown in lines where it is JSON, else as it came', () => {
    expect(legible('{"a":[1]}')).toBe('{\n  "a": [\n    1\n  ]\n}');
    expect(legible('{"a":"xx … (+4000)')).toBe('{"a":"xx … (+4000)');
  });

  it('went well only with an answer that is no refusal', () => {
    expect([201, 200, 302, 422, 503, null].map((status) => went({ status }))).toEqual([
      ...['good', 'good', 'good', 'bad', 'bad', 'bad'],
    ]);
  });
});
