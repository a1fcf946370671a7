export interface Ledger {
  readonly orders: readonly { readonly externalRef: string; readonly number: string }[];
  readonly duplicates: number;
}

/** The simulated ERP's panel: how it is killed and revived, and its book, which judges the story. */
export class ErpPanel {
  constructor(private readonly url: string) {}

  async reachable(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/_control/faults`)).ok;
    } catch {
      // Nobody listens there.
      return false;
    }
  }

  kill(): Promise<void> {
    return this.set('down');
  }

  revive(): Promise<void> {
    return this.set('none');
  }

  async ledger(): Promise<Ledger> {
    return (await (await fetch(`${this.url}/_control/ledger`)).json()) as Ledger;
  }

  private async set(mode: 'down' | 'none'): Promise<void> {
    const answer = await fetch(`${this.url}/_control/faults`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ mode }),
    });
    if (!answer.ok) throw new Error(`The simulator's panel answered ${answer.status}`);
  }
}
