import { aboutOf } from './task.rules';

const NOTHING = {
  number: null,
  orderId: null,
  personId: null,
  recipient: null,
  channel: null,
  words: null,
  signal: null,
};

describe('What the row of a task says', () => {
  it('of an order is its number and the way to it', () => {
    const task = { subject: { type: 'order', id: 'o-1' }, details: { number: 'JB-1', storeId: 's-1' } };
    expect(aboutOf(task)).toEqual({ ...NOTHING, number: 'JB-1', orderId: 'o-1' });
  });

  it('of a message that reached nobody is whom it was for, and the order that it was about', () => {
    const details = { template: 'order-on-behalf', channel: 'sms', to: '+62811', orderId: 'o-1' };
    const task = { subject: { type: 'notice', id: 'n-1' }, details };
    expect(aboutOf(task)).toEqual({ ...NOTHING, recipient: '+62811', channel: 'sms', orderId: 'o-1' });
  });

  it('of a signal is what was found and of whom; of one that was opened with a sentence the sentence', () => {
    const subject = { type: 'abuse_signal', id: 'a' };
    const signal = { kind: 'disputes', basis: 'none', figures: { disputes: 3, orders: 9, days: 30 } };
    const details = { ...signal, personId: 'p-1', personName: 'Budi' };
    expect(aboutOf({ subject, details })).toEqual({ ...NOTHING, personId: 'p-1', signal: { ...signal, name: 'Budi' } });
    const before = { kind: 'disputes', personId: 'p-1', sentence: 'Budi …' };
    expect(aboutOf({ subject, details: before })).toEqual({ ...NOTHING, personId: 'p-1', words: 'Budi …' });
  });

  it('is nothing where the task does not tell', () => {
    expect(aboutOf({ subject: { type: 'audit-chain', id: 'gap' }, details: { number: 7 } })).toEqual(NOTHING);
  });
});
