import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, Ids } from '@jembatan/kernel';
import { DataSource } from 'typeorm';
import { SystemClock } from '../clock';
import { Config } from '../config/config';
import { RandomIds } from '../ids';
import { createDataSource } from './data-source';
import { Transactions } from './transactions';

@Global()
@Module({
  providers: [
    {
      provide: DataSource,
      inject: [Config],
      useFactory: (config: Config) =>
        createDataSource({ url: config.DATABASE_URL, poolSize: config.DATABASE_POOL }).initialize(),
    },
    Transactions,
    { provide: Clock, useClass: SystemClock },
    { provide: Ids, useClass: RandomIds },
  ],
  exports: [DataSource, Transactions, Clock, Ids],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
