import { setTimeout as pause } from 'node:timers/promises';
import { type ErpPanel } from './erp-panel';
import { type PortalApi, type ShownOrder, type ShownProduct } from './portal-api';

const PASSWORD = 'demo-jembatan';
const OWNERS = ['owner1', 'owner2', 'owner3', 'owner4'];
const BANNER = 'Sistem sedang maintenance. Order Anda akan diproses manual oleh Admin. Mohon tunggu konfirmasi WA.';
/** Within which the portal promises to notice that the ERP died. Milliseconds. */
const NOTICED_WITHIN = 5000;
const RECOVERED_WITHIN = 120_000;
const ROUNDS_IN_THE_DARK = 4;
const REASON = 'ERP mati, penjualan jalan terus';

type Act = 'before' | 'outage' | 'after';

export interface Told {
  readonly act: Act;
  readonly placed: ShownOrder;
  readonly last: ShownOrder;
  readonly inLedger: number;
}

export interface Ending {
  readonly orders: readonly Told[];
  readonly figures: Readonly<Record<string, string>>;
  /** What did not hold; empty when the story did. */
  readonly faults: readonly string[];
}

interface Placed {
  readonly act: Act;
  readonly by: PortalApi;
  readonly order: ShownOrder;
}

/** The outage, played once: every order it places must be in the ERP exactly once at its end. */
export class Story {
  private readonly placed: Placed[] = [];
  private readonly faults: string[] = [];
  private readonly figures: Record<string, string> = {};
  private readonly times: Record<Act, number[]> = { before: [], outage: [], after: [] };
  private admin: PortalApi;
  private owners: PortalApi[] = [];
  private products: ShownProduct[] = [];

  constructor(
    private readonly portal: PortalApi,
    private readonly erp: ErpPanel,
    private readonly say: (line: string) => void,
  ) {}

  async play(): Promise<Ending> {
    await this.gather();
    try {
      await this.normal();
      await this.death();
      await this.outage();
    } finally {
      await this.erp.revive();
      await this.admin.setBypass(false, 'ERP hidup lagi');
    }
    await this.recovery();
    return this.ending();
  }

  private async gather(): Promise<void> {
    this.admin = await this.portal.signIn('admin@demo.test', PASSWORD);
    this.owners = await Promise.all(OWNERS.map((name) => this.portal.signIn(`${name}@demo.test`, PASSWORD)));
    const first = this.owners[0] ?? this.admin;
    this.products = (await first.products()).filter(
      ({ stock, price, minQuantity }) => price !== null && (stock?.available ?? 0) > 20 * minQuantity,
    );
    if (this.products.length === 0) throw new Error('Nothing in the catalogue can be ordered');
  }

  private async normal(): Promise<void> {
    this.say('\n1  A normal morning');
    await this.until('the portal is in normal mode', RECOVERED_WITHIN, async () => (await this.mode()) === 'normal');
    await this.round('before');
    await this.until('the ERP booked them', 30_000, () => this.allBooked());
    this.say('   The ERP booked each of them.');
  }

  private async death(): Promise<void> {
    this.say('\n2  The ERP dies');
    const died = performance.now();
    await this.erp.kill();
    await this.until('the portal notices', 30_000, async () => (await this.mode()) === 'degraded');
    const noticed = performance.now() - died;
    this.figures['noticed that the ERP died after'] = seconds(noticed);
    if (noticed > NOTICED_WITHIN) this.faults.push(`it took ${seconds(noticed)} to notice that the ERP died`);
    const { body } = await this.portal.mode();
    this.say(`   Degraded after ${seconds(noticed)}. Everybody reads: "${body.banner ?? ''}"`);
    if (body.banner !== BANNER) this.faults.push('the banner is not the one that was agreed');
    const { status } = await this.admin.setBypass(true, REASON);
    if (status !== 200) throw new Error(`CREDIT_CHECK_BYPASS cannot be set: ${status}`);
    this.say(
      '   The admin sets CREDIT_CHECK_BYPASS: what cannot be judged waits for approval instead of being refused.',
    );
  }

  private async outage(): Promise<void> {
    this.say('\n3  Selling goes on');
    for (let turn = 0; turn < ROUNDS_IN_THE_DARK; turn++) {
      await this.round('outage');
      if ((await this.mode()) !== 'degraded') this.faults.push('the portal thought that the ERP was back');
      await pause(2000);
    }
  }

  private async recovery(): Promise<void> {
    this.say('\n4  The ERP is revived');
    const revived = performance.now();
    await this.until(
      'the portal is back in normal mode',
      RECOVERED_WITHIN,
      async () => (await this.mode()) === 'normal',
    );
    this.figures['normal again after'] = seconds(performance.now() - revived);
    await this.approveWhatWaits();
    await this.until('every order is booked', RECOVERED_WITHIN, () => this.allBooked());
    this.figures['nothing waits any more after'] = seconds(performance.now() - revived);
    this.say(
      `   Normal after ${this.figures['normal again after']}; nothing waits after ${this.figures['nothing waits any more after']}.`,
    );
    await this.round('after');
    await this.until('the ERP booked the last ones', 30_000, () => this.allBooked());
  }

  /** AMBER orders that the fresh credit did not release are for a person. */
  private async approveWhatWaits(): Promise<void> {
    const settled = async (): Promise<boolean> =>
      (await this.now()).every(({ status, timeline }) => status !== 'awaiting-approval' || wasJudgedTwice(timeline));
    await this.within(20_000, settled);
    for (const order of await this.now()) {
      if (order.status !== 'awaiting-approval') continue;
      const { status } = await this.admin.approve(order.id, order.contentHash);
      this.say(`   The admin approves ${order.number}${status === 200 ? '' : `: ${status}`}`);
    }
  }

  private async round(act: Act): Promise<void> {
    for (const [at, by] of this.owners.entries()) {
      const { status, body, milliseconds } = await by.place(this.basket(at));
      this.times[act].push(milliseconds);
      if (status !== 201) {
        this.faults.push(`a checkout failed with ${status}: ${JSON.stringify(body)}`);
        continue;
      }
      this.placed.push({ act, by, order: body });
      const { number, storeName, totals, credit } = body;
      this.say(`   ${number}  ${storeName}, Rp ${totals.grandTotal.amount.toLocaleString('id-ID')}: ${credit.verdict}`);
    }
  }

  private basket(at: number): { sku: string; quantity: number }[] {
    const turn = this.placed.length * 3 + at;
    const some = [0, 1, 2].map((step) => this.products[(turn + step * 5) % this.products.length]);
    const distinct = new Map(some.flatMap((product) => (product ? [[product.sku, product]] : [])));
    return [...distinct.values()].map(({ sku, minQuantity }) => ({ sku, quantity: minQuantity }));
  }

  private async ending(): Promise<Ending> {
    const ledger = await this.erp.ledger();
    const latest = await this.now();
    const orders = this.placed.map(({ act, order }, at): Told => {
      const inLedger = ledger.orders.filter(({ externalRef }) => externalRef.split('.')[0] === order.id).length;
      if (inLedger !== 1) this.faults.push(`${order.number} is ${inLedger} times in the ERP's ledger`);
      return { act, placed: order, last: latest[at] ?? order, inLedger };
    });
    if (ledger.duplicates > 0) this.faults.push(`the ledger holds ${ledger.duplicates} duplicates`);
    for (const [act, name] of [
      ['before', 'before'],
      ['outage', 'during the outage'],
      ['after', 'after'],
    ] as const)
      this.figures[`slowest checkout ${name}`] = `${Math.max(...this.times[act]).toFixed(0)} ms`;
    this.figures['orders placed'] = String(this.placed.length);
    this.figures['of them during the outage'] = String(this.placed.filter(({ act }) => act === 'outage').length);
    return { orders, figures: this.figures, faults: this.faults };
  }

  private async allBooked(): Promise<boolean> {
    return (await this.now()).every(({ erp }) => erp.state === 'booked');
  }

  private now(): Promise<ShownOrder[]> {
    return Promise.all(this.placed.map(async ({ by, order }) => (await by.order(order.id)).body));
  }

  private async mode(): Promise<string> {
    return (await this.portal.mode()).body.mode;
  }

  private async until(what: string, milliseconds: number, look: () => Promise<boolean>): Promise<void> {
    if (!(await this.within(milliseconds, look))) throw new Error(`Waited ${seconds(milliseconds)} in vain: ${what}`);
  }

  private async within(milliseconds: number, look: () => Promise<boolean>): Promise<boolean> {
    const end = performance.now() + milliseconds;
    while (performance.now() < end) {
      if (await look()) return true;
      await pause(100);
    }
    return false;
  }
}

const wasJudgedTwice = (timeline: ShownOrder['timeline']): boolean =>
  timeline.filter(({ kind }) => kind === 'judged').length > 1;

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
