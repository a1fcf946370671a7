import { day, dayInJakarta, decimal, instant, parseAnswer } from './tryton-wire.rules';

describe('The wire of Tryton', () => {
  it('carries decimals as text, so that no float touches money', () => {
    expect(decimal(12_500)).toEqual({ __class__: 'Decimal', decimal: '12500' });
    expect(parseAnswer('{"price":{"__class__":"Decimal","decimal":"5400.0000000000"}}')).toEqual({
      price: '5400.0000000000',
    });
  });

  it('reads days as text and instants as UTC', () => {
    expect(parseAnswer('{"__class__":"date","year":2026,"month":2,"day":3}')).toBe('2026-02-03');
    const at = new Date(Date.UTC(2026, 10, 21, 5, 6, 7, 89));
    expect(parseAnswer(JSON.stringify(instant(at)))).toEqual(at);
    expect(day('2026-02-03')).toEqual({ __class__: 'date', year: 2026, month: 2, day: 3 });
  });

  it('leaves what it does not know as it came', () => {
    expect(parseAnswer('[{"__class__":"Decimal"},{"__class__":"bytes","base64":"QQ=="}]')).toEqual([
      { __class__: 'Decimal' },
      { __class__: 'bytes', base64: 'QQ==' },
    ]);
  });

  it('dates an order by the day in Jakarta, which begins seven hours before that of UTC', () => {
    expect(dayInJakarta(new Date('2026-01-31T16:59:59Z'))).toBe('2026-01-31');
    expect(dayInJakarta(new Date('2026-01-31T17:00:00Z'))).toBe('2026-02-01');
  });
});
