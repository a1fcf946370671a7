import { type OnBehalfOf } from '@jembatan/kernel';

/** A shadow session of the store, as the access guard hands it on. */
export const shadowOf = (storeId: string, sessionId = '00000000-0000-4000-8000-000000000001'): OnBehalfOf => ({
  storeId,
  sessionId,
  reason: 'kunjungan rutin',
  salesman: { name: 'Sari', login: 'sari@example.test' },
  store: { code: 'TK-001', name: 'Toko Melati', location: null },
});
