import { idr, ratio, times } from '@jembatan/kernel';
import { TrytonAdapter } from '../../../libs/erp/src/tryton/tryton.adapter';
import { testConfig } from '../config';
import { type ErpUnderTest } from '../erp-contract/erp-under-test';
import { type ProxiedRequest } from '../erp-contract/faulty-proxy';
import { TrytonErp } from './tryton-erp';

const WRITES = /"method":"model\.sale\.sale\.(create|quote|confirm|process|cancel)"/;

/** Does the call change a sale? */
export const writesToTryton = ({ body }: ProxiedRequest): boolean => WRITES.test(body);

/** A real Tryton for the contract kit. */
export async function openTryton(): Promise<ErpUnderTest & { readonly tryton: TrytonErp }> {
  const tryton = await TrytonErp.open();
  const { skus, customers, withoutCredit } = tryton.seed;
  const line = (sku: string, quantity: number, price: number) => {
    const unitPrice = idr(price);
    return { sku, quantity, unitPrice, tax: ratio(times(unitPrice, quantity), 11, 100) };
  };
  return {
    tryton,
    url: tryton.server.url,
    facts: {
      customer: customers[4],
      refusedCustomer: withoutCredit,
      lines: [line(skus[1], 3, 2000), line(skus[2], 24, 3000), line(skus[3], 7, 4000)],
      items: skus.length,
      customers: customers.length,
    },
    adapter: (url) => new TrytonAdapter(testConfig(tryton.settings(url))),
    writes: writesToTryton,
    ledger: async (reference) => {
      const sales = (await tryton.ledger()).filter(
        (sale) => sale.reference === reference && sale.state !== 'cancelled',
      );
      const drafts = sales.filter(({ state }) => state === 'draft' || state === 'quotation').length;
      return { booked: sales.length - drafts, drafts };
    },
    changeStock: (sku) => tryton.countStock(sku, 70_000),
    close: () => tryton.close(),
  };
}
