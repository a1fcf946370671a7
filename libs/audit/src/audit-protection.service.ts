import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Transactions } from '@jembatan/platform';
import { PinoLogger } from 'nestjs-pino';
import { AuditRepository } from './audit.repository';

/** Says at the start when the role of DATABASE_URL might touch what was recorded, were it not for triggers. */
@Injectable()
export class AuditProtection implements OnApplicationBootstrap {
  constructor(
    private readonly records: AuditRepository,
    private readonly transactions: Transactions,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(AuditProtection.name);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (await this.transactions.each((tx) => this.records.mayBeChanged(tx)))
      this.logger.warn(
        'the role of DATABASE_URL may change audit rows; only triggers keep them: give DATABASE_OWNER_URL another role',
      );
  }
}
