import { type FaultPlan } from '../../apps/erp-sim/src/faults';
import { type NodeProcess } from '../../scripts/portal/node-process';
import { answering } from '../../scripts/portal/ready';

/** What the simulated ERP's book says about one order. */
export interface LedgerOrder {
  readonly externalRef: string;
  readonly number: string;
  readonly receivedCount: number;
}

export interface Ledger {
  readonly orders: readonly LedgerOrder[];
  readonly duplicates: number;
}

/** The simulated ERP of a {@link TestHouse}: its panel of faults, and its book as the judge. */
export class ErpControl {
  constructor(
    readonly url: string,
    readonly token: string,
    private readonly process: NodeProcess,
  ) {}

  faults(plan: FaultPlan): Promise<void> {
    return this.put('/_control/faults', plan);
  }

  goDown(): Promise<void> {
    return this.faults({ mode: 'down' });
  }

  comeBack(): Promise<void> {
    return this.faults({ mode: 'none' });
  }

  async ledger(): Promise<Ledger> {
    return (await this.ask('GET', '/_control/ledger')) as Ledger;
  }

  setStock(sku: string, available: number): Promise<void> {
    return this.put(`/_control/stock/${encodeURIComponent(sku)}`, { available });
  }

  setCustomer(code: string, changes: object): Promise<void> {
    return this.put(`/_control/customers/${encodeURIComponent(code)}`, changes);
  }

  async put(path: string, body: object): Promise<void> {
    await this.ask('PUT', path, body);
  }

  /** kill -9; its book outlives it. */
  kill(): Promise<void> {
    return this.process.kill();
  }

  async start(): Promise<void> {
    this.process.start();
    await answering(this.process, `${this.url}/v1/health`, { headers: { authorization: `Bearer ${this.token}` } });
  }

  private async ask(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: body ? { 'content-type': 'application/json' } : {},
      body: body ? JSON.stringify(body) : undefined,
    });
    const answer = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${answer}`);
    return JSON.parse(answer);
  }
}
