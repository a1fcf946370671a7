import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { drawOrder, orderFileName, type OrderPaper, whatsAppOf } from '@jembatan/documents';
import { Clock, type Ctx } from '@jembatan/kernel';
import { OrderQuery } from '@jembatan/ordering';
import { Transactions } from '@jembatan/platform';
import { CompanyLogos } from '@jembatan/settings';
import { StoreAccounts } from '@jembatan/stores';
import { Caller, ReadsPersonalData, SignedIn } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { WhatsAppDto } from './order-paper.dto';
import { StorePhones } from './store-phones.service';

/** An order to hand on, for whoever may read it. */
@ApiTags('orders')
@Controller('orders/:id')
export class OrderPaperController {
  constructor(
    private readonly orders: OrderQuery,
    private readonly stores: StoreAccounts,
    private readonly phones: StorePhones,
    private readonly transactions: Transactions,
    private readonly logos: CompanyLogos,
    private readonly clock: Clock,
  ) {}

  @Get('pdf')
  @SignedIn()
  @ReadsPersonalData('order')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(@Caller() ctx: Ctx, @Param() { id }: IdDto): Promise<StreamableFile> {
    const { paper } = await this.paperOf(ctx, id);
    const { company, letterhead } = await this.logos.heading();
    return new StreamableFile(drawOrder(paper, company, this.clock.now(), letterhead), {
      type: 'application/pdf',
      disposition: `attachment; filename="${orderFileName(paper.order)}"`,
    });
  }

  /** A message to the store about its order, for a person to send. */
  @Get('whatsapp')
  @SignedIn()
  @ReadsPersonalData('order')
  async whatsApp(@Caller() ctx: Ctx, @Param() { id }: IdDto): Promise<WhatsAppDto> {
    const { paper, phone } = await this.paperOf(ctx, id);
    return whatsAppOf(paper, phone);
  }

  private async paperOf(ctx: Ctx, id: string): Promise<{ paper: OrderPaper; phone: string | null }> {
    const { order, placedByName } = await this.orders.get(ctx, id);
    return this.transactions.each(async (tx) => {
      const store = await this.stores.get(tx, order.storeId);
      const { address, location } = store;
      const phone = (await this.phones.of(tx, [store])).get(store.id) ?? null;
      return { paper: { order, placedByName, address, location }, phone };
    });
  }
}
