import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config, Transactions } from '@jembatan/platform';
import { PersonRepository } from './person.repository';

const DEMO_DOMAIN = 'demo.test';

/** Their password is printed in the manual: production does not start while one of them can sign in. */
@Injectable()
export class DemoAccounts implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly people: PersonRepository,
    private readonly transactions: Transactions,
  ) {}

  async onModuleInit(): Promise<void> {
    if (!this.config.production) return;
    const count = await this.transactions.each((tx) => this.people.countActiveUnder(tx, DEMO_DOMAIN));
    if (count > 0)
      throw new Error(`Production does not start: ${count} demo accounts (@${DEMO_DOMAIN}) can sign in; suspend them`);
  }
}
