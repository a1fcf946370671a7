import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiProduces } from '@nestjs/swagger';
import { DomainError } from '@jembatan/kernel';
import { bearerMatches, Config, Metrics } from '@jembatan/platform';
import { type FastifyReply } from 'fastify';
import { Public } from '../access/access.decorator';

/** Public to the access guard: Prometheus has a token of its own. */
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly config: Config,
    private readonly metrics: Metrics,
  ) {}

  @Public()
  @ApiBearerAuth()
  @ApiProduces('text/plain')
  @Get()
  async read(
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const token = this.config.METRICS_TOKEN;
    if (!token) throw new DomainError('not-found', 'route.not_found');
    if (!bearerMatches(authorization, token)) throw new DomainError('unauthenticated', 'auth.required');
    void reply.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}
