import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { StoreOversight, type StoreStanding } from '@jembatan/shadow';
import { type StoreContact, StoreContacts, StoreSurvey, type SurveyedStore, TerritoryChanges } from '@jembatan/stores';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { presentPolicy } from '../consents/consent.presenter';
import { IdDto } from '../input/id.dto';
import {
  AdminStoreDetailDto,
  type AdminStoreDto,
  AdminStorePageDto,
  AdminStoreQueryDto,
  ChangedTerritoryDto,
  ChangeTerritoryDto,
  SetStoreContactDto,
} from './admin-store.dto';

@ApiTags('stores')
@Controller('admin')
export class AdminStoreController {
  constructor(
    private readonly survey: StoreSurvey,
    private readonly oversight: StoreOversight,
    private readonly territories: TerritoryChanges,
    private readonly contacts: StoreContacts,
  ) {}

  /** Every store that the ERP lists, with the people around it. */
  @Get('stores')
  @Roles('admin')
  async list(@Query() query: AdminStoreQueryDto): Promise<AdminStorePageDto> {
    const { q = '', salesmanId = null, notSalesmanId = null, ownerId = null } = query;
    const { servedBy, sort = 'code', limit, cursor = null } = query;
    const unserved = servedBy === 'nobody';
    const asked = { q, salesmanId, notSalesmanId, ownerId, unserved, sort, limit, afterId: cursor };
    const { items, nextCursor } = await this.survey.list(asked);
    return { items: items.map(present), nextCursor };
  }

  /** A store with its owners, salesmen, credit as last heard, and what its owner decided. */
  @Get('stores/:id')
  @Roles('admin')
  async read(@Param() { id }: IdDto): Promise<AdminStoreDetailDto> {
    const store = await this.survey.get(id);
    return presentDetail(store, await this.oversight.of(id), await this.contacts.find(id));
  }

  /** Whom messages about the store's orders go to, before its owner. Recorded. */
  @Put('stores/:id/contact')
  @HttpCode(204)
  @Roles('admin')
  @NotOnBehalf()
  async setContact(@Caller() ctx: Ctx, @Param() { id }: IdDto, @Body() contact: SetStoreContactDto): Promise<void> {
    await this.contacts.set(ctx, id, contact);
  }

  /** Messages go to the owner again. Recorded. */
  @Delete('stores/:id/contact')
  @HttpCode(204)
  @Roles('admin')
  @NotOnBehalf()
  async removeContact(@Caller() ctx: Ctx, @Param() { id }: IdDto): Promise<void> {
    await this.contacts.remove(ctx, id);
  }

  /** Assigns stores to the salesman and withdraws others: all of it or nothing, felt at once. Answers what changed. */
  @Post('users/:id/territory')
  @HttpCode(200)
  @Roles('admin')
  @NotOnBehalf()
  async changeTerritory(
    @Caller() ctx: Ctx,
    @Param() { id }: IdDto,
    @Body() { assign = [], withdraw = [] }: ChangeTerritoryDto,
  ): Promise<ChangedTerritoryDto> {
    const changed = await this.territories.change(ctx, id, { assign, withdraw });
    return { assigned: [...changed.assign], withdrawn: [...changed.withdraw] };
  }
}

const present = ({ owners, salesmen, standing, ...store }: SurveyedStore): AdminStoreDto => ({
  id: store.id,
  code: store.code,
  name: store.name,
  address: store.address,
  location: store.location,
  owners: [...owners],
  salesmen: [...salesmen],
  creditSummary: standing,
});

const presentDetail = (
  store: SurveyedStore,
  standing: StoreStanding,
  contact: StoreContact | null,
): AdminStoreDetailDto => ({
  ...present(store),
  phone: store.phone,
  email: store.email,
  taxId: store.taxId,
  contact: contact && { name: contact.name, phone: contact.phone, written: contact.written },
  decidedBy: standing.decidedBy,
  decidedAt: standing.changedAt,
  consents: standing.consents.map(({ personName, acts, maxAmount, until }) => ({
    salesmanName: personName,
    acts: [...acts],
    maxAmount,
    until,
  })),
  policy: presentPolicy(standing.policy),
  notices: { ...standing.contact.prefers, address: standing.contact.email, phone: standing.contact.phone },
});
