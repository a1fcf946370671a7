import { Injectable } from '@nestjs/common';
import { DomainError } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { ServiceMode } from '@jembatan/service-mode';
import { Thresholds } from '@jembatan/settings';
import { ErpCredit, type Store, StoreAccounts } from '@jembatan/stores';

/** Asks the ERP for a store's credit while somebody waits. */
@Injectable()
export class LiveCredit {
  private readonly asking = new Map<string, Promise<void>>();

  constructor(
    private readonly credit: ErpCredit,
    private readonly accounts: StoreAccounts,
    private readonly mode: ServiceMode,
    private readonly transactions: Transactions,
    private readonly thresholds: Thresholds,
  ) {}

  /** False once the mode is degraded: then nobody waits for the ERP at all. */
  get mayAsk(): boolean {
    return this.mode.isUp('credit');
  }

  /** Records what the ERP says within the deadline of credit; without an answer the standing stays as last heard. */
  async ask(store: Pick<Store, 'id' | 'code'>): Promise<void> {
    const asked = this.asking.get(store.id) ?? this.hear(store).finally(() => this.asking.delete(store.id));
    this.asking.set(store.id, asked);
    await asked;
  }

  private async hear({ id, code }: Pick<Store, 'id' | 'code'>): Promise<void> {
    try {
      const standing = await this.credit.standing(code, this.thresholds.of('creditDeadline'));
      if (standing) await this.transactions.each((tx) => this.accounts.recordStanding(tx, id, standing));
    } catch (error) {
      // No answer is an answer: the judgement goes on without. The gate has counted and logged it.
      if (!(error instanceof DomainError && error.code === 'erp.unavailable')) throw error;
    }
  }
}
