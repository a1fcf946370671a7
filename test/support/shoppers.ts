import { randomUUID } from 'node:crypto';
import { type SignedIn } from './signed-in';

export interface Answered {
  readonly status: number;
  /** The problem's code, for answers that are one. */
  readonly code: string | null;
  readonly milliseconds: number;
  /** When the answer came, by this process's `performance.now()`. */
  readonly at: number;
  readonly orderId: string | null;
}

export interface Want {
  readonly sku: string;
  readonly quantity: number;
}

/** Status 0: the connection was refused or broke. */
export async function order(owner: SignedIn, lines: readonly Want[], key: string = randomUUID()): Promise<Answered> {
  const begun = performance.now();
  const answer = (status: number, body: { id?: string; code?: string }): Answered => {
    const at = performance.now();
    return {
      status,
      code: body.code ?? null,
      milliseconds: at - begun,
      at,
      orderId: status < 300 ? (body.id ?? null) : null,
    };
  };
  try {
    const response = await fetch(`${owner.url}/api/v1/orders`, {
      method: 'POST',
      headers: { authorization: `Bearer ${owner.token}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ lines }),
      signal: AbortSignal.timeout(20_000),
    });
    return answer(response.status, (await response.json()) as { id?: string; code?: string });
  } catch (error) {
    return answer(0, { code: error instanceof Error ? `${error.message}: ${String(error.cause)}` : String(error) });
  }
}

/**
 * Clients that order one thing after the other, each as one owner, until they are sent home. An order that was answered
 * 503, or not at all, is sent again under its key, as a tablet does.
 */
export class Shoppers {
  private static readonly out = new Set<Shoppers>();
  readonly answers: Answered[] = [];
  private open = true;
  private readonly clients: Promise<void>[];

  constructor(
    clients: number,
    private readonly owners: readonly SignedIn[],
    private readonly pick: () => readonly Want[],
    private readonly pauseMs = 0,
  ) {
    Shoppers.out.add(this);
    this.clients = Array.from({ length: clients }, (_, index) => this.shop(index));
  }

  /** Also those whose test failed before it could: they would order for ever. */
  static async allGoHome(): Promise<void> {
    await Promise.all([...Shoppers.out].map((shoppers) => shoppers.goHome()));
  }

  /** Lets each finish the order it is at. */
  async goHome(): Promise<void> {
    this.open = false;
    Shoppers.out.delete(this);
    await Promise.all(this.clients);
  }

  private async shop(index: number): Promise<void> {
    for (let turn = index; this.open; turn += 1) {
      const owner = this.owners[turn % this.owners.length];
      if (!owner) throw new Error('There are no owners');
      const key = randomUUID();
      const lines = this.pick();
      for (let tries = 0; tries < 100; tries++) {
        const answered = await order(owner, lines, key);
        this.answers.push(answered);
        if (answered.status !== 503 && answered.status !== 0) break;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      if (this.pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, this.pauseMs));
    }
  }
}

/** The value below which `part` of the figures lie. */
export function quantile(figures: readonly number[], part: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
