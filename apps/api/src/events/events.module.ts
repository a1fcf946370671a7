import { Module } from '@nestjs/common';
import { CartModule } from '@jembatan/ordering';
import { AccessModule } from '../access/access.module';
import { EventSources } from './event-sources.service';
import { EventStreams } from './event-streams.service';
import { EventsController } from './events.controller';

@Module({
  imports: [AccessModule, CartModule],
  controllers: [EventsController],
  providers: [EventSources, EventStreams],
})
export class EventsModule {}
