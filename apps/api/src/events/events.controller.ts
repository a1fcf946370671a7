import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { type FastifyReply } from 'fastify';
import { Caller, SignedIn } from '../access/access.decorator';
import { EventStream } from './event-stream';
import { EventStreams } from './event-streams.service';
import { EventSources } from './event-sources.service';

@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(
    private readonly streams: EventStreams,
    private readonly sources: EventSources,
  ) {}

  /**
   * Server-sent events of what the caller may see: `service-mode`, `order`, `reconciliation`. Read by fetch with
   * `Authorization`. Begins with the mode as it is; `reload` says that too much was missed to be told one by one.
   */
  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'Follow what happens' })
  @ApiProduces('text/event-stream')
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'the id of the last event that was read' })
  async follow(
    @Caller() ctx: Ctx,
    @Res() reply: FastifyReply,
    @Headers('last-event-id') lastEventId?: string,
  ): Promise<void> {
    const stream = new EventStream(reply.raw);
    this.streams.add(ctx.actor.id, stream);
    reply.hijack();
    stream.begin(reply.getHeaders());
    await this.sources.connect(ctx, stream, lastEventId);
  }
}
