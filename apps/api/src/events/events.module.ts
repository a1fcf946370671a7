import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { IdentityModule } from '@jembatan/identity';
import { CartModule } from '@jembatan/ordering';
import { EventSources } from './event-sources.service';
import { EventStreams } from './event-streams.service';
import { EventsController } from './events.controller';

@Module({
  imports: [IdentityModule, JwtModule, CartModule],
  controllers: [EventsController],
  providers: [EventSources, EventStreams],
})
export class EventsModule {}
