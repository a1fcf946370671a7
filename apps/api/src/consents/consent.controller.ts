import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { Consents } from '@jembatan/shadow';
import { Caller, NotOnBehalf, ReadsPersonalData, Roles } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { DecideConsentsDto, StoreConsentsDto } from './consent.dto';
import { presentConsents, scopeOf } from './consent.presenter';

/** Who may act in a store's name, and how far: the owner's to decide. */
@ApiTags('consents')
@Controller('stores/:id/consents')
export class ConsentController {
  constructor(private readonly consents: Consents) {}

  @Get()
  @Roles('store_owner')
  @ReadsPersonalData('consent')
  async read(@Caller() ctx: Ctx, @Param() { id }: IdDto): Promise<StoreConsentsDto> {
    const [decided, policy] = await Promise.all([this.consents.of(ctx, id), this.consents.policy()]);
    return presentConsents(decided, policy);
  }

  /** Replaces all of them, at once for every open session. */
  @Put()
  @Roles('store_owner')
  @NotOnBehalf()
  async decide(
    @Caller() ctx: Ctx,
    @Param() { id }: IdDto,
    @Body() { decidedBy, consents = [] }: DecideConsentsDto,
  ): Promise<StoreConsentsDto> {
    const own = decidedBy === 'owner' ? consents : [];
    const decided = await this.consents.decide(ctx, id, {
      decidedBy,
      consents: own.map(({ salesmanId, ...scope }) => ({ personId: salesmanId ?? null, ...scopeOf(scope) })),
    });
    return presentConsents(decided, await this.consents.policy());
  }

  /** Revokes all of them: from now on nobody may act in the store's name. */
  @Delete()
  @HttpCode(204)
  @Roles('store_owner')
  @NotOnBehalf()
  async revoke(@Caller() ctx: Ctx, @Param() { id }: IdDto): Promise<void> {
    await this.consents.decide(ctx, id, { decidedBy: 'owner', consents: [] });
  }
}
