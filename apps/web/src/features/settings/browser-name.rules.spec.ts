import { browserName } from './browser-name.rules';

const TABLET =
  'Mozilla/5.0 (Linux; Android 14; SM-X200) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36';

describe('A session is told by the device it was opened on', () => {
  it.each([
    [TABLET, { browser: 'Chrome', system: 'Android' }],
    [TABLET.replace('Chrome/130', 'SamsungBrowser/27 Chrome/130'), { browser: 'Samsung Internet', system: 'Android' }],
    ['Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) Version/17.0 Safari/604.1', { browser: 'Safari', system: 'iPad' }],
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/130 Safari/537 Edg/130', { browser: 'Edge', system: 'Windows' }],
    ['curl/8', { browser: null, system: null }],
  ])('%s', (userAgent, name) => {
    expect(browserName(userAgent)).toEqual(name);
  });
});
