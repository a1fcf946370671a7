import { contactOf, type ContactSources, isReachable } from './contact.rules';

const store = { name: 'Toko Melati', email: 'erp@toko.id', phone: '+6281100000000' };
const owner = { state: 'ACTIVE' as const, email: 'ibu@toko.id', phone: '+6281200000000' };
const contact = (changed: Partial<ContactSources>) =>
  contactOf({ store, owners: [owner], preference: null, smsGoesOut: true, ...changed });

describe('A store’s owner', () => {
  it('is told at the own address, by e-mail unless chosen otherwise', () => {
    expect(contact({})).toEqual({
      storeName: 'Toko Melati',
      email: 'ibu@toko.id',
      phone: '+6281200000000',
      prefers: { email: true, sms: false },
    });
  });

  it('is told as chosen', () => {
    expect(contact({ preference: { email: false, sms: true } }).prefers).toEqual({ email: false, sms: true });
    expect(contact({ preference: { email: true, sms: true } }).prefers).toEqual({ email: true, sms: true });
  });

  it('is told by what there is, when there is nothing of what was chosen', () => {
    const owners = [{ ...owner, phone: null }];
    expect(contact({ owners, preference: { email: false, sms: true } }).prefers).toEqual({ email: true, sms: false });
    expect(contact({ owners: [{ ...owner, email: null }] }).prefers).toEqual({ email: false, sms: true });
  });

  it('is told at the ERP’s address where nobody has an account, or nobody who may use it', () => {
    expect(contact({ owners: [] }).email).toBe('erp@toko.id');
    expect(contact({ owners: [{ ...owner, state: 'SUSPENDED' }] }).email).toBe('erp@toko.id');
  });

  it('has each address of whichever owner has it', () => {
    const owners = [
      { ...owner, email: null },
      { ...owner, phone: null, email: 'bapak@toko.id' },
    ];
    expect(contact({ owners })).toMatchObject({ email: 'bapak@toko.id', phone: '+6281200000000' });
  });

  it('cannot be reached at what is no address', () => {
    const nothing = contact({ owners: [], store: { ...store, email: '-', phone: '0' } });
    expect(nothing).toMatchObject({ email: null, phone: null, prefers: { email: false, sms: false } });
    expect(isReachable(nothing)).toBe(false);
  });

  it('cannot be reached by phone alone where no SMS goes out', () => {
    const owners = [{ ...owner, email: null }];
    const alone = contact({ owners, smsGoesOut: false });
    expect(isReachable(alone)).toBe(false);
    expect(contact({ smsGoesOut: false }).prefers).toEqual({ email: true, sms: false });
  });
});
