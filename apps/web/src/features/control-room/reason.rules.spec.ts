import { reasonOf } from './reason.rules';

describe('The reason of a change', () => {
  it.each([
    [null, null],
    ['probe: connect ECONNREFUSED', { kind: 'probe', remark: 'connect ECONNREFUSED' }],
    ['erp.timeout: no answer in time', { kind: 'calls', remark: 'erp.timeout: no answer in time' }],
    ['the breaker opened', { kind: 'calls', remark: '' }],
    ['the ERP answers again', { kind: 'answersAgain', remark: '' }],
    ['its time is over', { kind: 'timeOver', remark: '' }],
    ['the time set by the admin is over', { kind: 'timeOver', remark: '' }],
    ['ERP dirawat vendor', { kind: 'words', words: 'ERP dirawat vendor' }],
  ])('%j is %j', (text, reason) => {
    expect(reasonOf(text)).toEqual(reason);
  });
});
