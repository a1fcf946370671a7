import { Controller, Get, Req, Res } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type AccessClaims } from '@jembatan/identity';
import { type Ctx } from '@jembatan/kernel';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Caller, SignedIn } from '../access/access.decorator';
import { EventSources } from './event-sources.service';
import { EventStream } from './event-stream';
import { EventStreams } from './event-streams.service';

@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(
    private readonly streams: EventStreams,
    private readonly sources: EventSources,
    private readonly jwt: JwtService,
  ) {}

  /**
   * Server-sent events of what the caller may see: `service-mode`, `order`, `reconciliation`. Read by fetch with
   * `Authorization`. Begins with the mode as it is; `reload` says that too much was missed to be told one by one. Ends
   * with the access token: come back with a new one and `Last-Event-ID`.
   */
  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'Follow what happens' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'the id of the last event that was read' })
  async follow(@Caller() ctx: Ctx, @Req() { headers }: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    // The guard has verified it.
    const { authorization = '', 'last-event-id': lastEventId } = headers;
    const claims = this.jwt.decode<AccessClaims & { exp: number }>(authorization.replace(/^Bearer /i, ''));
    const stream = new EventStream(reply.raw);
    this.streams.add(stream, { actor: ctx.actor, claims, expiresAt: new Date(claims.exp * 1000) });
    reply.hijack();
    stream.begin(reply.getHeaders());
    await this.sources.connect(ctx, stream, lastEventId === undefined ? undefined : String(lastEventId));
  }
}
