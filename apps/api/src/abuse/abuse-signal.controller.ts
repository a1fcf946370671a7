import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { type AbuseSignal, AbuseSignals } from '@jembatan/shadow';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { AbuseSignalDto, AbuseSignalPageDto, AbuseSignalQueryDto, CommentDto } from './abuse-signal.dto';

@ApiTags('abuse')
@Controller('admin/abuse-signals')
export class AbuseSignalController {
  constructor(private readonly signals: AbuseSignals) {}

  /** What the record shows of possible abuse, newest first: hints for a person to look at, never a verdict. */
  @Get()
  @Roles('admin', 'auditor')
  async list(@Caller() ctx: Ctx, @Query() query: AbuseSignalQueryDto): Promise<AbuseSignalPageDto> {
    const { items, nextCursor } = await this.signals.list(ctx, query);
    return { items: items.map(present), nextCursor };
  }

  /** Somebody looked at it, and says what came of it. */
  @Post(':id/close')
  @HttpCode(200)
  @Roles('admin')
  @NotOnBehalf()
  async close(@Caller() ctx: Ctx, @Param() { id }: IdDto, @Body() { comment }: CommentDto): Promise<AbuseSignalDto> {
    return present(await this.signals.close(ctx, id, comment));
  }
}

const present = ({ records, figures, person, ...signal }: AbuseSignal): AbuseSignalDto => ({
  id: signal.id,
  kind: signal.kind,
  severity: signal.severity,
  basis: signal.basis,
  at: signal.at,
  foundAt: signal.foundAt,
  state: signal.state,
  closed: signal.closed,
  person: { ...person },
  records: [...records],
  figures: { ...figures },
});
