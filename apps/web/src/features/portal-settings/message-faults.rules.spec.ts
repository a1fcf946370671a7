import { PortalRefusal } from '../../api/problem';
import { messageFaults } from './message-faults.rules';

const refusal = (errors?: { path: string; code: string; message: string }[]): PortalRefusal =>
  new PortalRefusal({ status: 400, code: 'request.invalid', requestId: 'r', ...(errors && { errors }) }, null);

describe('A wording that is refused', () => {
  it('tells each fault at its field, with the placeholders it is about', () => {
    const errors = [
      { path: 'body', code: 'message.placeholder_unknown', message: 'body does not know {toko}, {nama}' },
      { path: 'subject', code: 'message.empty', message: 'subject must say something' },
    ];
    expect(messageFaults(refusal(errors))).toEqual([
      { part: 'body', code: 'message.placeholder_unknown', placeholders: ['{toko}', '{nama}'] },
      { part: 'subject', code: 'message.empty', placeholders: [] },
    ]);
  });

  it('is told apart from every other failure', () => {
    expect(messageFaults(refusal())).toBeNull();
    expect(messageFaults(refusal([{ path: 'version', code: 'field.matches', message: 'no' }]))).toBeNull();
    expect(messageFaults(new Error('x'))).toBeNull();
  });
});
