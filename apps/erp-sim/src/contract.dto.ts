import { ORDER_STATUSES } from './contract';
import { ERP_FUNCTIONS, FAULT_MODES } from './faults';
import { GARBAGE_KINDS } from './garbage';

const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength });
const whole = (minimum: number, maximum = Number.MAX_SAFE_INTEGER) => ({ type: 'integer', minimum, maximum });
const record = (properties: Record<string, unknown>, required: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});

const listing = {
  cursor: text(200),
  limit: { type: 'string', pattern: '^[1-9][0-9]{0,5}$' },
  updatedSince: { type: 'string', format: 'date-time' },
};
export const LIST_QUERY = record(listing);
export const ORDERS_QUERY = record({ ...listing, externalRef: text(100) });
export const CREDIT_QUERY = record({ code: text(64) });

export const ORDER_BODY = record(
  {
    externalRef: text(100),
    customerCode: text(64),
    orderedAt: { type: 'string', format: 'date-time' },
    note: { type: ['string', 'null'], maxLength: 2000 },
    lines: {
      type: 'array',
      minItems: 1,
      maxItems: 1000,
      items: record({ sku: text(64), quantity: whole(1, 1_000_000), unitPrice: whole(0) }, [
        'sku',
        'quantity',
        'unitPrice',
      ]),
    },
  },
  ['externalRef', 'customerCode', 'orderedAt', 'lines'],
);

export const FAULTS_BODY = record(
  {
    mode: { enum: FAULT_MODES },
    latencyMs: whole(0, 600_000),
    rate: { type: 'number', minimum: 0, maximum: 1 },
    only: { type: 'array', items: { enum: ERP_FUNCTIONS } },
    times: whole(1),
    ignoreIdempotency: { type: 'boolean' },
    seed: whole(0),
    kind: { enum: GARBAGE_KINDS },
  },
  ['mode'],
);
export const STOCK_BODY = record({ available: whole(0), warehouse: text(20) }, ['available']);
export const CUSTOMER_BODY = record({
  name: text(200),
  priceList: { type: ['string', 'null'] },
  creditLimit: whole(0),
  creditUsed: whole(0),
  overdueAmount: whole(0),
  blocked: { type: 'boolean' },
});
export const ITEM_BODY = record({ name: text(200), active: { type: 'boolean' } });
export const PRICE_BODY = record({ price: whole(1), minQuantity: whole(1) }, ['price']);
export const ORDER_STATUS_BODY = record({ status: { enum: ORDER_STATUSES } }, ['status']);
export const CHANGE_BODY = record({ sku: text(64), unitPrice: whole(0), quantity: whole(0) }, ['sku']);
