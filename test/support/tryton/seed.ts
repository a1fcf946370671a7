import { randomBytes } from 'node:crypto';
import { TrytonClient } from '../../../libs/erp/src/tryton/tryton.client';
import { day, decimal } from '../../../libs/erp/src/tryton/tryton-wire.rules';

/** What the tests need to know of the seeded books. */
export interface TrytonSeed {
  readonly adminPassword: string;
  /** The portal's user: may sell, may process sales, may not pass a credit limit. */
  readonly user: string;
  readonly password: string;
  readonly skus: readonly string[];
  readonly customers: readonly string[];
  /** May order for nothing at all. */
  readonly withoutCredit: string;
  /** Has no limit at all. */
  readonly withoutLimit: string;
  /** Has no price list, and buys at list price. */
  readonly withoutList: string;
  /** Taxed at 12 % of the whole price. */
  readonly luxury: string;
  readonly exempt: string;
}

const LARGE_LIMIT = 1_000_000_000_000;
const PRODUCTS = 200;
const CUSTOMERS = 50;
const [WITHOUT_CREDIT, WITHOUT_LIMIT, WITHOUT_LIST] = [47, 48, 49];
const CATEGORIES = ['Lipstik', 'Bedak', 'Serum', 'Sabun wajah', 'Tabir surya'];
const ODDLY_PRICED = 5;
const [LUXURY, EXEMPT] = [196, 198];
const PIECES_PER_CARTON = 24;
/** With a right check digit: Tryton takes no other. */
export const NPWP = '013121660091000';

type Values = Readonly<Record<string, unknown>>;

/** Fills a fresh Tryton over its own RPC: a company in Jakarta with goods, warehouses, price lists and customers. */
export async function seedTryton(url: string, database: string, adminPassword: string): Promise<TrytonSeed> {
  const books = new Books(url, database, adminPassword);
  const company = await seedCompany(books);
  const accounts = await seedAccounts(books, company);
  await seedFiscalYears(books, company);
  const goods = await seedGoods(books, company, accounts);
  await seedStock(books, company);
  const lists = await seedPriceLists(books, company, goods.cheap);
  const customers = await seedCustomers(books, accounts, lists);
  const password = randomBytes(12).toString('base64url');
  await seedPortalUser(books, company, password);
  return {
    ...{ adminPassword, user: 'portal', password, skus: goods.skus, customers },
    ...{ withoutCredit: customers[WITHOUT_CREDIT], withoutLimit: customers[WITHOUT_LIMIT] },
    withoutList: customers[WITHOUT_LIST],
    ...{ luxury: goods.skus[LUXURY], exempt: goods.skus[EXEMPT] },
  };
}

/** A thin hand over the RPC of the administrator. */
export class Books {
  private client: TrytonClient;

  constructor(
    private readonly url: string,
    private readonly database: string,
    private readonly password: string,
  ) {
    this.client = this.signIn();
  }

  /** After a change of the user's company: its preferences are read at sign-in. */
  signInAgain(): void {
    this.client = this.signIn();
  }

  call(method: string, ...args: unknown[]): Promise<unknown> {
    return this.client.write({ method, args, signal: AbortSignal.timeout(120_000) });
  }

  async create(model: string, ...values: Values[]): Promise<number[]> {
    return (await this.call(`model.${model}.create`, values)) as number[];
  }

  async search(model: string, domain: unknown[], fields: string[]): Promise<(Values & { id: number })[]> {
    return this.client.search({ model, domain, fields, signal: AbortSignal.timeout(30_000) });
  }

  async one(model: string, domain: unknown[], fields: string[] = ['id']): Promise<Values & { id: number }> {
    const [found] = await this.search(model, domain, fields);
    if (!found) throw new Error(`The fresh Tryton has no ${model} ${JSON.stringify(domain)}`);
    return found;
  }

  async ofModule(module: string, id: string): Promise<number> {
    const domain = [
      ['module', '=', module],
      ['fs_id', '=', id],
    ];
    return (await this.one('ir.model.data', domain, ['db_id'])).db_id as number;
  }

  private signIn(): TrytonClient {
    return new TrytonClient({
      ...{ ERP_URL: this.url, ERP_DATABASE: this.database, ERP_USER: 'admin', ERP_PASSWORD: this.password },
      ERP_READ_TIMEOUT_MS: 30_000,
    });
  }
}

async function seedCompany(books: Books): Promise<number> {
  const [currency] = await books.create('currency.currency', {
    ...{ name: 'Rupiah', code: 'IDR', numeric_code: '360', symbol: 'Rp' },
    ...{ rounding: decimal(1), digits: 0 },
  });
  await books.create('currency.currency.rate', { date: day('2000-01-01'), rate: decimal(1), currency });
  const [party] = await books.create('party.party', { name: 'PT Distributor Uji' });
  const [company] = await books.create('company.company', { party, currency, timezone: 'Asia/Jakarta' });
  const admin = await books.one('res.user', [['login', '=', 'admin']]);
  await books.call('model.res.user.write', [admin.id], { companies: [['add', [company]]], company });
  books.signInAgain();
  return company;
}

interface Accounts {
  readonly receivable: number;
  readonly payable: number;
  readonly revenue: number;
  readonly expense: number;
  readonly tax: number;
}

async function seedAccounts(books: Books, company: number): Promise<Accounts> {
  const wizard = 'wizard.account.create_chart';
  const template = await books.ofModule('account', 'account_template_root_en');
  const [session] = (await books.call(`${wizard}.create`)) as [string];
  await books.call(`${wizard}.execute`, session, {}, 'account');
  const account = { account_template: template, company };
  await books.call(`${wizard}.execute`, session, { account }, 'create_account');
  const ofType = async (type: string): Promise<number> =>
    (await books.one('account.account', [[`type.${type}`, '=', true]])).id;
  const accounts = {
    receivable: await ofType('receivable'),
    payable: await ofType('payable'),
    revenue: await ofType('revenue'),
    expense: await ofType('expense'),
    tax: (await books.one('account.account', [['name', '=', 'Main Tax']])).id,
  };
  const properties = { company, account_receivable: accounts.receivable, account_payable: accounts.payable };
  await books.call(`${wizard}.execute`, session, { account, properties }, 'create_properties');
  await books.call(`${wizard}.delete`, session);
  // Each line is rounded to whole rupiah, as the portal does it.
  await books.call('model.account.configuration.write', [1], { tax_rounding: 'line' });
  return accounts;
}

/** Two years, so that the books serve over New Year's Eve. */
async function seedFiscalYears(books: Books, company: number): Promise<void> {
  const typeOf = async (name: string): Promise<number> =>
    (await books.one('ir.sequence.type', [['name', '=', name]])).id;
  const [moveType, invoiceType] = [await typeOf('Account Move'), await typeOf('Invoice')];
  const thisYear = new Date().getUTCFullYear();
  for (const year of [thisYear, thisYear + 1]) {
    const [moves] = await books.create('ir.sequence', { name: `Moves ${year}`, sequence_type: moveType, company });
    const invoices = { name: `Invoices ${year}`, sequence_type: invoiceType, company };
    const [sequence] = await books.create('ir.sequence.strict', invoices);
    const sequences = ['out_invoice', 'in_invoice', 'out_credit_note', 'in_credit_note'];
    const [fiscalYear] = await books.create('account.fiscalyear', {
      ...{ name: String(year), company, post_move_sequence: moves },
      ...{ start_date: day(`${year}-01-01`), end_date: day(`${year}-12-31`) },
      invoice_sequences: [
        ['create', [{ company, ...Object.fromEntries(sequences.map((name) => [`${name}_sequence`, sequence])) }]],
      ],
    });
    await books.call('model.account.fiscalyear.create_period', [fiscalYear]);
  }
}

interface Goods {
  readonly skus: string[];
  /** The product whose price falls from 12 pieces on. */
  readonly cheap: number;
}

async function seedGoods(books: Books, company: number, accounts: Accounts): Promise<Goods> {
  // Tryton has no base of 11/12: what comes of it is its rate.
  const taxes = await books.create(
    'account.tax',
    ...[11, 12].map((percent) => ({
      ...{ name: `PPN ${percent}%`, description: `PPN ${percent}%`, type: 'percentage', rate: decimal(percent / 100) },
      ...{ company, invoice_account: accounts.tax, credit_note_account: accounts.tax },
    })),
  );
  const [ordinary, luxury, exempt] = await books.create(
    'product.category',
    ...[taxes.slice(0, 1), taxes.slice(1), []].map((taxed, at) => ({
      ...{ name: `Barang dagang ${at + 1}`, accounting: true, customer_taxes: [['add', taxed]] },
      ...{ account_revenue: accounts.revenue, account_expense: accounts.expense },
    })),
  );
  const accountingOf = (index: number): number => (index === LUXURY ? luxury : index === EXEMPT ? exempt : ordinary);
  const categories = await books.create('product.category', ...CATEGORIES.map((name) => ({ name })));
  const piece = await books.one('product.uom', [['name', '=', 'Unit']], ['category']);
  const [carton] = await books.create('product.uom', {
    ...{ name: 'Karton isi 24', symbol: 'ktn24', category: piece.category, rounding: 1, digits: 0 },
    ...{ factor: PIECES_PER_CARTON, rate: Number((1 / PIECES_PER_CARTON).toFixed(12)) },
  });
  const skus = Array.from({ length: PRODUCTS }, (_, index) => `SKU-${String(index + 1).padStart(5, '0')}`);
  // A template made by RPC has no product unless it is given one. Every tenth article is sold by the carton.
  const templates = skus.map((code, index) => ({
    ...{ name: `${CATEGORIES[index % CATEGORIES.length]} ${code}`, code, type: 'goods', salable: true },
    ...{ default_uom: piece.id, sale_uom: index % 10 === 9 ? carton : piece.id },
    ...{ list_price: decimal(listPriceOf(index)), cost_price_method: 'fixed' },
    ...{ account_category: accountingOf(index), categories: [['add', [categories[index % categories.length]]]] },
    products: [['create', [productOf(index)]]],
  }));
  await books.create('product.template', ...templates);
  return { skus, cheap: (await books.one('product.product', [['code', '=', skus[0]]])).id };
}

/** 11 % of three times 1,050 is 346.5: the two sides round it to different sides. */
const listPriceOf = (index: number): number => (index === ODDLY_PRICED ? 1050 : 1000 * (1 + (index % 97)));

const productOf = (index: number): Values => ({
  cost_price: decimal(700 * (1 + (index % 97))),
  ...(index < 2 && { identifiers: [['create', [{ type: null, code: `899000000000${index}` }]]] }),
});

async function seedStock(books: Books, company: number): Promise<void> {
  const first = await books.one('stock.location', [['type', '=', 'warehouse']], ['storage_location']);
  const lostAndFound = await books.one('stock.location', [['type', '=', 'lost_found']]);
  const [input, output, storage] = await books.create(
    'stock.location',
    ...['IN', 'OUT', 'STO'].map((zone) => ({ name: `SBY ${zone}`, code: `SBY-${zone}`, type: 'storage' })),
  );
  await books.create('stock.location', {
    ...{ name: 'Gudang Surabaya', code: 'SBY', type: 'warehouse', lost_found_location: lostAndFound.id },
    ...{ input_location: input, output_location: output, storage_location: storage },
  });
  const products = await books.search('product.product', [], ['code']);
  const today = day(new Date().toISOString().slice(0, 10));
  for (const [location, quantity] of [
    [first.storage_location, 100_000],
    [storage, 50_000],
  ] as const) {
    const [inventory] = await books.create('stock.inventory', { location, company, date: today });
    const counts = products.map(({ id }) => ({ inventory, product: id, quantity, expected_quantity: 0 }));
    await books.create('stock.inventory.line', ...counts);
    await books.call('model.stock.inventory.confirm', [inventory]);
  }
}

async function seedPriceLists(books: Books, company: number, cheap: number): Promise<number[]> {
  const lists = [
    { name: 'Retail', lines: [{ formula: 'unit_price' }] },
    {
      name: 'Grosir',
      lines: [
        { sequence: 1, product: cheap, quantity: 12, formula: 'unit_price * 0.8' },
        { sequence: 2, formula: 'unit_price * 0.9' },
      ],
    },
  ];
  return books.create(
    'product.price_list',
    ...lists.map(({ name, lines }) => ({ name, company, tax_included: false, lines: [['create', lines]] })),
  );
}

async function seedCustomers(books: Books, accounts: Accounts, lists: number[]): Promise<string[]> {
  const [net30] = await books.create('account.invoice.payment_term', {
    name: 'Net 30',
    lines: [['create', [{ type: 'remainder', relativedeltas: [['create', [{ days: 30 }]]] }]]],
  });
  const codes = Array.from({ length: CUSTOMERS }, (_, index) => `C${String(index + 1).padStart(5, '0')}`);
  const limitOf = (index: number): unknown =>
    index === WITHOUT_LIMIT ? null : decimal(index === WITHOUT_CREDIT ? 0 : LARGE_LIMIT);
  const parties = codes.map((code, index) => ({
    ...{ name: `Toko ${code}`, code, customer_payment_term: net30, credit_limit_amount: limitOf(index) },
    ...{ account_receivable: accounts.receivable, account_payable: accounts.payable },
    sale_price_list: index === WITHOUT_LIST ? null : lists[index % lists.length],
    addresses: [['create', [{ street: `Jl. Uji No. ${index + 1}`, city: 'Jakarta', invoice: true, delivery: true }]]],
    ...(index === 0 && { identifiers: [['create', [{ type: 'id_npwp', code: NPWP }]]] }),
    contact_mechanisms: [['create', [{ type: 'mobile', value: `+62812000${String(index + 1).padStart(5, '0')}` }]]],
  }));
  await books.create('party.party', ...parties);
  return codes;
}

async function seedPortalUser(books: Books, company: number, password: string): Promise<void> {
  const groups = [
    await books.ofModule('sale', 'group_sale'),
    // May process a sale, which repairs one whose server died between confirming and processing it.
    await books.ofModule('sale', 'group_sale_admin'),
    await books.ofModule('stock', 'group_stock'),
  ];
  await books.create('res.user', {
    ...{ name: 'Portal', login: 'portal', password, company },
    ...{ companies: [['add', [company]]], groups: [['add', groups]] },
  });
}
