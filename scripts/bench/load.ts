import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

export interface Article {
  readonly sku: string;
  readonly quantity: number;
}

/** What the clients ask for, again and again. */
export type Asking =
  /** An order of `lines` random articles; each time with the next token and a fresh idempotency key. */
  | { readonly kind: 'order'; readonly path: string; readonly lines: number; readonly articles: readonly Article[] }
  | { readonly kind: 'get'; readonly path: string }
  /** The same order as the ERP is sent it. */
  | {
      readonly kind: 'erp-order';
      readonly path: string;
      readonly lines: number;
      readonly articles: readonly Article[];
    };

export interface LoadJob {
  readonly port: number;
  readonly clients: number;
  /** Seconds that count. */
  readonly seconds: number;
  readonly tokens: readonly string[];
  readonly asking: Asking;
}

export interface LoadResult {
  /** Answers of the 2xx kind in a second. */
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly answers: number;
  /** Answers of any other kind by status, and connections that broke. */
  readonly failures: Readonly<Record<string, number>>;
}

/** The load program: a process of its own, the same for what is measured and for its floor. */
export class Load {
  private constructor(private readonly child: ChildProcess) {}

  static start(): Load {
    return new Load(fork(join(__dirname, 'load-client.js'), { serialization: 'advanced' }));
  }

  /** @throws Error when the program fell. */
  run(job: LoadJob): Promise<LoadResult> {
    return new Promise((resolve, reject) => {
      const fallen = (code: number | null): void => reject(new Error(`The load program ended with ${code}`));
      this.child.once('exit', fallen);
      this.child.once('message', (result) => {
        this.child.off('exit', fallen);
        resolve(result as LoadResult);
      });
      this.child.send(job);
    });
  }

  stop(): void {
    this.child.disconnect();
  }
}
