import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OwnSessions } from '@jembatan/identity';
import { type Ctx } from '@jembatan/kernel';
import { Caller, LoginSession, NotOnBehalf, SignedIn } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { PageQueryDto } from '../input/page.dto';
import { SessionPageDto } from './session.dto';

@ApiTags('auth')
@Controller('me/sessions')
export class SessionController {
  constructor(private readonly sessions: OwnSessions) {}

  /** Where the caller is signed in, newest first. */
  @Get()
  @SignedIn()
  @NotOnBehalf()
  async list(
    @Caller() ctx: Ctx,
    @LoginSession() current: string,
    @Query() { limit, cursor }: PageQueryDto,
  ): Promise<SessionPageDto> {
    const { items, nextCursor } = await this.sessions.list(ctx, { limit, cursor: cursor ?? null });
    return { items: items.map((session) => ({ ...session, current: session.id === current })), nextCursor };
  }

  /** Ends one of the own, at once. */
  @Delete(':id')
  @HttpCode(204)
  @SignedIn()
  @NotOnBehalf()
  end(@Caller() ctx: Ctx, @Param() { id }: IdDto): Promise<void> {
    return this.sessions.end(ctx, id);
  }
}
