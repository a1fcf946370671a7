import { idr } from '@jembatan/kernel';
import { RestAdapter } from '../../libs/erp/src/rest/rest.adapter';
import { startErpSim } from '../../apps/erp-sim/src/server';
import { testConfig } from '../support/config';
import { describeErpChaos } from '../support/erp-contract/erp-chaos';
import { describeErpContract } from '../support/erp-contract/erp-contract';
import { type ErpUnderTest } from '../support/erp-contract/erp-under-test';

const SKUS = 700;

async function openSim(honoursReference: boolean): Promise<ErpUnderTest> {
  const config = testConfig({ ERP_SETTLE_MS: 1500, ERP_WRITE_TIMEOUT_MS: 5000, ERP_IDEMPOTENT: honoursReference });
  const token = config.ERP_TOKEN ?? '';
  const erp = await startErpSim({ host: '127.0.0.1', port: 0, token, skus: SKUS, control: false, journal: null });
  if (!honoursReference) erp.faults.set({ mode: 'none', ignoreIdempotency: true });

  const customer = 'C00001';
  const limits = { creditLimit: 1_000_000_000_000, creditUsed: 0 };
  const known = erp.book.customers.get(customer);
  if (!known) throw new Error(`The book has no ${customer}`);
  erp.book.happen({ kind: 'customer', customer: { ...known, ...limits } });
  const plenty = erp.book.items.all().filter(({ sku, active }) => active && unitsOf(sku) >= 5000);
  const lines = plenty.slice(0, 3).map(({ sku, taxClass, multiple }) => {
    const quantity = multiple * 2;
    const breaks = erp.book.prices.all().filter((each) => each.priceList === known.priceList && each.sku === sku);
    const price = breaks.filter((each) => each.minQuantity <= quantity).at(-1)?.price ?? 0;
    const rate = taxClass === 'LUXURY' ? 12 : 11;
    const tax = idr(Math.floor((price * quantity * rate + 50) / 100));
    return { sku, quantity, unitPrice: idr(price), tax };
  });

  function unitsOf(sku: string): number {
    return erp.book.stockOf(sku).reduce((sum, { available }) => sum + available, 0);
  }

  return {
    url: erp.url,
    facts: { customer, refusedCustomer: 'C00018', lines, items: SKUS, customers: 300 },
    adapter: (url) => new RestAdapter(Object.assign(testConfig(config), { ERP_URL: url })),
    writes: ({ method }) => method === 'POST',
    ledger: (externalRef) => {
      const standing = erp.book.ordersOf(externalRef).filter(({ status }) => status !== 'cancelled');
      return Promise.resolve({ booked: standing.length, drafts: 0 });
    },
    changeStock: (sku) => {
      const [stock] = erp.book.stockOf(sku);
      erp.book.happen({ kind: 'stock', stock: { ...stock, available: stock.available + 1, updatedAt: erp.book.at } });
      return Promise.resolve();
    },
    close: () => erp.close(),
  };
}

describeErpContract('rest, before an ERP that honours Idempotency-Key', () => openSim(true));
describeErpContract('rest, before an ERP that ignores it', () => openSim(false));

const chaos = { orders: 60, seed: 20261121, lateMs: 80, patience: 15_000 };
describeErpChaos('rest, before an ERP that honours Idempotency-Key', () => openSim(true), chaos);
describeErpChaos('rest, before an ERP that ignores it', () => openSim(false), chaos);
