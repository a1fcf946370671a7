import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx, DomainError } from '@jembatan/kernel';
import { type ClaimedAct, type OpenShadow, type ShadowSession, ShadowSessions } from '@jembatan/shadow';
import { Caller, LoginSession, NotOnBehalf, Roles } from '../access/access.decorator';
import { atPosition } from '../access/at-position';
import { IdDto } from '../input/id.dto';
import { PageQueryDto } from '../input/page.dto';
import {
  OpenedShadowSessionDto,
  OpenShadowSessionDto,
  type ShadowSessionDto,
  ShadowSessionPageDto,
} from './shadow-session.dto';

/** A salesman acts in a store's name. */
@ApiTags('shadow-sessions')
@Controller('shadow-sessions')
export class ShadowSessionController {
  constructor(private readonly sessions: ShadowSessions) {}

  /** Begins one, or hands in one that began without a connection. The same id again answers the same session. */
  @Post()
  @Roles('salesman')
  @NotOnBehalf()
  async open(
    @Caller() ctx: Ctx,
    @LoginSession() loginId: string,
    @Body() body: OpenShadowSessionDto,
  ): Promise<OpenedShadowSessionDto> {
    const wanted = wantedOf(body);
    const { session, accessToken } = await this.sessions.open(atPosition(ctx, body.position), loginId, wanted);
    return { ...present(session), accessToken };
  }

  /** Those that are open: a salesman's own; admins and auditors see all. */
  @Get()
  @Roles('salesman', 'admin', 'auditor')
  async list(@Caller() ctx: Ctx, @Query() { limit, cursor }: PageQueryDto): Promise<ShadowSessionPageDto> {
    const { items, nextCursor } = await this.sessions.list(ctx, { limit, cursor: cursor ?? null });
    return { items: items.map(present), nextCursor };
  }

  /** Ends it at once, everywhere; one that is over stays so. */
  @Delete(':id')
  @HttpCode(204)
  @Roles('salesman', 'admin')
  @NotOnBehalf()
  end(@Caller() ctx: Ctx, @Param() { id }: IdDto): Promise<void> {
    return this.sessions.end(ctx, id);
  }
}

function wantedOf({ id, storeId, reason, startedAt, acts }: OpenShadowSessionDto): OpenShadow {
  if (acts && startedAt === undefined) throw actsWithoutBeginning();
  return {
    id: id?.toLowerCase() ?? null,
    storeId,
    reason,
    late: startedAt === undefined ? null : { startedAt: new Date(startedAt), acts: (acts ?? []).map(actOf) },
  };
}

const actsWithoutBeginning = (): DomainError =>
  new DomainError('invalid', 'request.invalid', {
    errors: [{ path: 'startedAt', code: 'field.missing', message: 'acts without a connection need startedAt' }],
  });

const actOf = ({ action, object, at, position }: NonNullable<OpenShadowSessionDto['acts']>[number]): ClaimedAct => ({
  action,
  object,
  at: new Date(at),
  position: position ? { ...position, at: new Date(position.at) } : null,
});

const present = (session: ShadowSession): ShadowSessionDto => ({
  id: session.id,
  salesmanId: session.personId,
  salesmanName: session.salesman.name,
  store: { id: session.storeId, ...session.store },
  reason: session.reason,
  startedAt: session.deviceStartedAt ?? session.startedAt,
  expiresAt: session.expiresAt,
  term: session.term ?? undefined,
});
