import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OUTCOME_MESSAGE, outcomesWhatsApp, outcomeWhatsApp } from '@jembatan/documents';
import { type Ctx, type Place } from '@jembatan/kernel';
import { OrderPromises, type PromisedOrder } from '@jembatan/ordering';
import { Transactions } from '@jembatan/platform';
import { StoreAccounts } from '@jembatan/stores';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { type Recipient, StorePhones } from '../orders/store-phones.service';
import {
  type OutcomeDto,
  type OutcomeMessageDto,
  OutcomePageDto,
  OutcomesQueryDto,
  TellOutcomeDto,
} from './outcome.dto';

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
    const addressed = await this.addressed(items);
    return { items: addressed.map(presented), messages: messagesOf(addressed), nextCursor, waiting };
  }

  /** Ticks off that the store was told; once, whoever comes later changes nothing. */
  @Post(':id/told')
  @HttpCode(200)
  @Roles('admin')
  @NotOnBehalf()
  async tell(@Caller() ctx: Ctx, @Param() { id }: IdDto, @Body() body: TellOutcomeDto): Promise<OutcomeDto> {
    const [told] = await this.addressed([await this.promises.tell(ctx, id, body)]);
    if (!told) throw new Error('An order that was told is not presented');
    return presented(told);
  }

  private async addressed(promised: readonly PromisedOrder[]): Promise<Addressed[]> {
    const ids = [...new Set(promised.map(({ order }) => order.storeId))];
    const { stores, recipients } = await this.transactions.each(async (tx) => {
      const found = await this.stores.getMany(tx, ids);
      return {
        stores: new Map(found.map((store) => [store.id, store])),
        recipients: await this.phones.recipients(tx, found),
      };
    });
    return promised.map((one) => ({
      ...one,
      location: stores.get(one.order.storeId)?.location ?? null,
      recipient: recipients.get(one.order.storeId) ?? NOBODY,
    }));
  }
}

const NOBODY: Recipient = { phone: null, who: null, unusable: null };

/** With where its store is, and whom the word goes to. */
interface Addressed extends PromisedOrder {
  readonly location: Place | null;
  readonly recipient: Recipient;
}

function presented(addressed: Addressed): OutcomeDto {
  const { order, outcome, changes, told, recipient } = addressed;
  const { id: orderId, number, storeId, storeCode, storeName, status, contentHash, placedAt, totals } = order;
  return {
    ...{ orderId, number, storeId, storeCode, storeName, status, outcome, contentHash, placedAt },
    ...{ value: totals.grandTotal, changes, message: outcomeWhatsApp(addressed, recipient.phone), told },
  };
}

/** Stores in the order of their oldest one. */
function messagesOf(addressed: readonly Addressed[]): OutcomeMessageDto[] {
  const byStore = new Map<string, Addressed[]>();
  for (const one of addressed.filter(({ told }) => !told))
    byStore.set(one.order.storeId, [...(byStore.get(one.order.storeId) ?? []), one]);
  return [...byStore].flatMap(([storeId, theirs]) => {
    const { recipient } = theirs[0] ?? { recipient: NOBODY };
    let from = 0;
    return outcomesWhatsApp(theirs, recipient.phone).map(({ message, orders }) => {
      const orderIds = theirs.slice(from, (from += orders)).map(({ order }) => order.id);
      return { storeId, orderIds, message, recipient, template: OUTCOME_MESSAGE };
    });
  });
}
