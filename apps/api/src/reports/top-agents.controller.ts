import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { drawTopAgents, topAgentsCsv } from '@jembatan/documents';
import { Clock, type Ctx } from '@jembatan/kernel';
import { CompanyLogos } from '@jembatan/settings';
import { TopAgents, type TopAgentsReport } from '@jembatan/shadow';
import { type FastifyReply } from 'fastify';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { CommentDto } from '../abuse/abuse-signal.dto';
import { MonthDto, TopAgentsDto, TopAgentsQueryDto } from './top-agents.dto';

@ApiTags('audit')
@Controller('audit/reports/top-agents')
export class TopAgentsController {
  constructor(
    private readonly reports: TopAgents,
    private readonly clock: Clock,
    private readonly logos: CompanyLogos,
  ) {}

  /** "Top 10 Agents by Impersonation Count" of a month. */
  @Get()
  @Roles('auditor')
  @ApiProduces('application/json', 'text/csv', 'application/pdf')
  @ApiOkResponse({ type: TopAgentsDto })
  async read(
    @Caller() ctx: Ctx,
    @Query() { month, format }: TopAgentsQueryDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = await this.reports.of(ctx, month);
    if (format === 'json') return void reply.send(present(report));
    const { letterhead } = await this.logos.heading();
    const file = format === 'csv' ? topAgentsCsv(report) : drawTopAgents(report, this.clock.now(), letterhead);
    const type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/pdf';
    void reply
      .header('content-type', type)
      .header('content-disposition', `attachment; filename="top-agents-${month}.${format}"`)
      .send(file);
  }

  /** Once, and only when the month is over. Recorded in the chain with the hash of the report. */
  @Post('sign-off')
  @HttpCode(200)
  @Roles('auditor')
  @NotOnBehalf()
  async signOff(
    @Caller() ctx: Ctx,
    @Query() { month }: MonthDto,
    @Body() { comment }: CommentDto,
  ): Promise<TopAgentsDto> {
    return present(await this.reports.signOff(ctx, month, comment));
  }
}

const present = ({ agents, ...report }: TopAgentsReport): TopAgentsDto => ({
  ...report,
  agents: agents.map((agent) => ({ ...agent })),
});
