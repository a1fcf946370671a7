import { Global, Module } from '@nestjs/common';
import { ReadingRepository } from './reading.repository';
import { Readings } from './reading.service';

@Global()
@Module({ providers: [ReadingRepository, Readings], exports: [Readings] })
export class ReadingModule {}
