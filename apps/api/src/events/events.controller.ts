import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Caller, ReadsNoPersonalData, SignedIn } from '../access/access.decorator';
import { EventSources } from './event-sources.service';
import { EventStream } from './event-stream';
import { EventStreams } from './event-streams.service';

@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(
    private readonly streams: EventStreams,
    private readonly sources: EventSources,
  ) {}

  /**
   * Server-sent events of what the caller may see: `service-mode`, `order`, `reconciliation`, and of each try to
   * deliver a message `notice`; to admins `control-room`, every two seconds and when mode or flag changed. Read by fetch with `Authorization`. Begins with the mode as it is; `reload` says that too much was missed to be told one by one. Ends
   * with the access token: come back with a new one and `Last-Event-ID`.
   */
  @Get()
  @SignedIn()
  @ReadsNoPersonalData()
  @ApiOperation({ summary: 'Follow what happens' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'the id of the last event that was read' })
  async follow(@Caller() ctx: Ctx, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { bearer, headers } = request;
    if (!bearer) throw new Error('The access guard did not run');
    const { 'last-event-id': lastEventId } = headers;
    const stream = new EventStream(reply.raw);
    this.streams.add(stream, { actor: ctx.actor, bearer });
    reply.hijack();
    stream.begin(reply.getHeaders());
    await this.sources.connect(ctx, stream, lastEventId === undefined ? undefined : String(lastEventId));
  }
}
