import { Ids } from '@jembatan/kernel';
import { type OrderDesk } from './order-desk';

/** The store lies in the salesman's territory. */
export async function salesmanOf(desk: OrderDesk, personId: string, storeId: string): Promise<void> {
  await desk.sql('insert into territory (person_id, store_id) values ($1, $2)', [personId, storeId]);
}

/** Opens a shadow session; answers its token. */
export async function actFor(desk: OrderDesk, salesmanToken: string, storeId: string): Promise<string> {
  const id = desk.api.app.get(Ids).next();
  const wanted = { id, storeId, reason: 'kunjungan rutin' };
  const { body } = await desk.post('/shadow-sessions', wanted, salesmanToken).expect(201);
  return (body as { accessToken: string }).accessToken;
}
