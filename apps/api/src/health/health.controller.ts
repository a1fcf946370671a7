import { Controller, Get, Res } from '@nestjs/common';
import { Readiness } from '@jembatan/platform';
import { type FastifyReply } from 'fastify';
import { migrations } from '../../../../scripts/migrations';
import { Public } from '../access/access.decorator';
import { LiveDto, ReadyDto } from './health.dto';

@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Public()
  @Get('live')
  live(): LiveDto {
    return { live: true };
  }

  /** 200, or 503 with the same body. Never asks the ERP. */
  @Public()
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadyDto> {
    const report = await this.readiness.look(migrations);
    void reply.status(report.ready ? 200 : 503);
    return report;
  }
}
