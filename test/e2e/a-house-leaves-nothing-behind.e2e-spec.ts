import { processesIn, birthOf } from '../../scripts/embedded/processes';
import { TestHouse } from '../support/house';

describe('The portal as real processes', () => {
  it('serves people on two api and two worker processes, and leaves nothing behind when it closes', async () => {
    const house = await TestHouse.open({ apis: 2, workers: 2 });
    const pids = house.pids();
    try {
      const owner = await house.signIn('owner1@demo.test');
      expect(owner.user.roles).toEqual(['store_owner']);
      await owner.at(house.url(1)).get('/me').expect(200);
      expect(await house.erp.ledger()).toMatchObject({ orders: [], duplicates: 0 });
    } finally {
      await house.close();
    }
    expect(pids.length).toBe(5);
    expect(pids.filter((pid) => birthOf(pid) !== null)).toEqual([]);
    expect(processesIn(`${house.dir}/redis`, 'redis-server')).toEqual([]);
  }, 120_000);

  it('comes back after a kill -9 of every part, PostgreSQL included', async () => {
    const house = await TestHouse.open({ ownPostgres: true, redis: false });
    try {
      await Promise.all([house.killApi(), house.killWorker(), house.erp.kill(), house.postgres.restart('kill -9')]);
      await house.erp.start();
      house.startWorker();
      await house.startApi();
      await house.signIn('admin@demo.test');
    } finally {
      await house.close();
    }
  }, 120_000);
});
