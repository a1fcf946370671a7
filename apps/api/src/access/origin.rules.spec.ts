import { judgeOrigin } from './origin.rules';

const AT = '2026-11-21T10:00:00+07:00';
const IP = '203.0.113.9';

describe('Where a request comes from', () => {
  it('is what it says of itself', () => {
    const headers = {
      'user-agent': 'Tablet/1',
      'x-device-id': 'tablet-0001',
      'x-device-time': AT,
      'x-position': `-6.2, 106.8, 12.5, ${AT}`,
    };
    expect(judgeOrigin(IP, headers)).toEqual({
      kind: 'known',
      origin: {
        ip: IP,
        userAgent: 'Tablet/1',
        deviceId: 'tablet-0001',
        deviceTime: new Date(AT),
        position: { lat: -6.2, lng: 106.8, accuracy: 12.5, at: new Date(AT) },
      },
    });
  });

  it('is nothing but the address where it says nothing', () => {
    const origin = { ip: IP, userAgent: null, deviceId: null, deviceTime: null, position: null };
    expect(judgeOrigin(IP, {})).toEqual({ kind: 'known', origin });
  });

  it('is cut where a browser says much', () => {
    expect(judgeOrigin(IP, { 'user-agent': 'x'.repeat(5000) })).toMatchObject({
      origin: { userAgent: 'x'.repeat(300) },
    });
  });

  it.each([
    ['X-Device-Id', ''],
    ['X-Device-Id', 'a b c d e f g h'],
    ['X-Device-Id', 'tablet\u0000-0001'],
    ['X-Device-Time', '2026-13-01T00:00:00Z'],
    ['X-Device-Time', '2026-11-21'],
    ['X-Device-Time', '1763690400000'],
    ['X-Position', `-91,0,1,${AT}`],
    ['X-Position', `0,181,1,${AT}`],
    ['X-Position', `0,0,-1,${AT}`],
    ['X-Position', `0,0,1e3,${AT}`],
    ['X-Position', `NaN,0,1,${AT}`],
    ['X-Position', '0,0,1,'],
    ['X-Position', `0,0,1,${AT},more`],
  ])('is refused with the header %s: %j', (name, value) => {
    const verdict = judgeOrigin(IP, { [name.toLowerCase()]: value });
    expect(verdict).toMatchObject({ kind: 'invalid', faults: [{ path: name, code: 'field.header' }] });
  });

  it('is refused with a header that came twice, and every fault is named', () => {
    const verdict = judgeOrigin(IP, { 'x-device-id': ['tablet-0001', 'tablet-0002'], 'x-position': 'here' });
    expect(verdict).toMatchObject({ faults: [{ path: 'X-Device-Id' }, { path: 'X-Position' }] });
  });
});
