import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChainProof, ImpersonationLog } from '@jembatan/audit';
import { type Ctx } from '@jembatan/kernel';
import { Caller, Roles } from '../access/access.decorator';
import { PageQueryDto } from '../input/page.dto';
import { PersonNames } from '../people-names/person-names.service';
import { AccessPageDto, ChainProofDto, ChainVerdictDto } from './chain.dto';

@ApiTags('audit')
@Controller('audit')
export class ChainController {
  constructor(
    private readonly chain: ChainProof,
    private readonly log: ImpersonationLog,
    private readonly names: PersonNames,
  ) {}

  /** The signed head of the chain, and the public key that it is verified with. */
  @Get('proof')
  @Roles('auditor')
  proof(): Promise<ChainProofDto> {
    return this.chain.proof();
  }

  /** Looks through the whole chain and every published head: a second for each 30,000 records or so. */
  @Get('verify')
  @Roles('auditor')
  async verify(@Caller() ctx: Ctx): Promise<ChainVerdictDto> {
    const verdict = await this.chain.verify();
    await this.log.witness(ctx, 'audit.verified', verdict);
    return verdict;
  }

  /** Who read, exported or verified the log, newest first. */
  @Get('access-log')
  @Roles('auditor')
  async accesses(@Caller() ctx: Ctx, @Query() query: PageQueryDto): Promise<AccessPageDto> {
    const { items, nextCursor } = await this.log.accesses(ctx, query);
    const names = await this.names.of(items.map(({ actorId }) => actorId));
    const named = items.map(({ id, at, actorId, action, details, requestId }) => ({
      ...{ id, at, actorId, actorName: names.get(actorId) ?? null },
      ...{ action, details, requestId },
    }));
    return { items: named, nextCursor };
  }
}
