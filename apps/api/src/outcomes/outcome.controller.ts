import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { outcomeWhatsApp } from '@jembatan/documents';
import { type Ctx } from '@jembatan/kernel';
import { OrderPromises, type PromisedOrder } from '@jembatan/ordering';
import { Transactions } from '@jembatan/platform';
import { StoreAccounts } from '@jembatan/stores';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { StorePhones } from '../orders/store-phones.service';
import { type OutcomeDto, OutcomePageDto, OutcomesQueryDto, TellOutcomeDto } from './outcome.dto';

/** The word by WhatsApp that the banner promises about each order taken under it. */
@ApiTags('orders')
@Controller('admin/outcomes')
export class OutcomeController {
  constructor(
    private readonly promises: OrderPromises,
    private readonly stores: StoreAccounts,
    private readonly phones: StorePhones,
    private readonly transactions: Transactions,
  ) {}

  /** Orders that have an outcome, each with the message that tells it. */
  @Get()
  @Roles('admin')
  async list(@Query() { told, limit, cursor }: OutcomesQueryDto): Promise<OutcomePageDto> {
    const search = { told: told === 'true', limit, after: cursor ?? null };
    const { items, nextCursor, waiting } = await this.promises.list(search);
    return { items: await this.present(items), nextCursor, waiting };
  }

  /** Ticks off that the store was told; once, whoever comes later changes nothing. */
  @Post(':id/told')
  @HttpCode(200)
  @Roles('admin')
  @NotOnBehalf()
  async tell(@Caller() ctx: Ctx, @Param() { id }: IdDto, @Body() body: TellOutcomeDto): Promise<OutcomeDto> {
    const [told] = await this.present([await this.promises.tell(ctx, id, body)]);
    if (!told) throw new Error('An order that was told is not presented');
    return told;
  }

  private async present(promised: readonly PromisedOrder[]): Promise<OutcomeDto[]> {
    const ids = [...new Set(promised.map(({ order }) => order.storeId))];
    const { stores, phones } = await this.transactions.each(async (tx) => {
      const found = await this.stores.getMany(tx, ids);
      return { stores: new Map(found.map((store) => [store.id, store])), phones: await this.phones.of(tx, found) };
    });
    return promised.map(({ order, outcome, changes, told }) => {
      const { id: orderId, number, storeId, storeCode, storeName, status, contentHash, placedAt, totals } = order;
      const location = stores.get(storeId)?.location ?? null;
      const message = outcomeWhatsApp({ order, outcome, changes, location }, phones.get(storeId) ?? null);
      return {
        ...{ orderId, number, storeId, storeCode, storeName, status, outcome, contentHash, placedAt },
        ...{ value: totals.grandTotal, changes, message, told },
      };
    });
  }
}
