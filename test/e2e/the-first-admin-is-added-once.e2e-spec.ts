import { TestHouse } from '../support/house';

describe('The command first-admin', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await TestHouse.open({ apis: 1, workers: 0, demo: false, redis: false });
  }, 60_000);

  afterAll(() => house?.close(), 30_000);

  it('adds an admin who is invited, once', async () => {
    const add = (name: string): ReturnType<TestHouse['run']> =>
      house.run('first-admin', ['--name', name, '--email', `${name.toLowerCase()}@kantor.id`]);
    expect((await add('Ratna')).end).toBe('code 0');
    const second = await add('Bima');
    expect(second.end).toBe('code 1');
    expect(second.output).toContain('There is an admin already');
    expect(await house.sql('select name, email, roles, state from person')).toEqual([
      { name: 'Ratna', email: 'ratna@kantor.id', roles: ['admin'], state: 'ACTIVE' },
    ]);
    expect(await house.sql(`select action from audit_record where object_type = 'person'`)).toEqual([
      { action: 'person.added' },
    ]);
    expect(await house.sql(`select 1 from password_reset`)).toHaveLength(1);
  }, 60_000);
});
