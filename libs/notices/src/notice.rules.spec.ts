import { judgeTry, MAX_ATTEMPTS } from './notice.rules';

describe('A try to deliver a notice', () => {
  it.each([
    ['that the mail server took is sent', { attempts: 0, result: 'taken' }, 'sent'],
    ['that the last attempt brought home is sent', { attempts: MAX_ATTEMPTS - 1, result: 'taken' }, 'sent'],
    ['that failed is tried again', { attempts: 0, result: 'failed' }, 'failed'],
    ['that failed the last time is given up', { attempts: MAX_ATTEMPTS - 1, result: 'failed' }, 'given-up'],
    ['that the mail server refused is given up at once', { attempts: 0, result: 'refused' }, 'given-up'],
  ] as const)('%s', (_title, attempt, state) => {
    expect(judgeTry(attempt)).toBe(state);
  });
});
