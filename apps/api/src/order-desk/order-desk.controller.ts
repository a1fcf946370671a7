import { type Readable } from 'node:stream';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ordersCsv, ordersXlsx } from '@jembatan/documents';
import { type Ctx } from '@jembatan/kernel';
import { type DeskFilter, type DeskOrder, OrderDeskLists, OrderExchanges } from '@jembatan/ordering';
import { Caller, Roles } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import {
  type DeskFilterDto,
  type DeskOrderDto,
  DeskOrderPageDto,
  DeskOrdersQueryDto,
  OrderExchangesDto,
  OrderExportDto,
} from './order-desk.dto';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('order-desk')
@Controller('admin/orders')
export class OrderDeskController {
  constructor(
    private readonly lists: OrderDeskLists,
    private readonly exchanges: OrderExchanges,
  ) {}

  /** All orders, searched and sorted. */
  @Get()
  @Roles('admin')
  async list(@Caller() ctx: Ctx, @Query() { limit, cursor, ...filter }: DeskOrdersQueryDto): Promise<DeskOrderPageDto> {
    const page = await this.lists.list(ctx, { filter: filterOf(filter), limit, after: cursor ?? null });
    return { items: page.items.map(present), nextCursor: page.nextCursor };
  }

  /** What was sent to the ERP about one order, and what it answered; newest first, kept for 90 days, without credentials. */
  @Get(':id/exchanges')
  @Roles('admin')
  async said(@Caller() ctx: Ctx, @Param() { id }: IdDto): Promise<OrderExchangesDto> {
    return { items: await this.exchanges.list(ctx, id) };
  }

  /** The same orders as a file, streamed; recorded. */
  @Get('export')
  @Roles('admin')
  @ApiProduces('text/csv', XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@Caller() ctx: Ctx, @Query() { format, ...filter }: OrderExportDto): Promise<StreamableFile> {
    const orders = await this.lists.export(ctx, filterOf(filter), format);
    return format === 'csv'
      ? file(ordersCsv(orders), 'text/csv; charset=utf-8', format)
      : file(ordersXlsx(orders), XLSX, format);
  }
}

const file = (content: Readable, type: string, ending: string): StreamableFile =>
  new StreamableFile(content, { type, disposition: `attachment; filename="orders.${ending}"` });

const filterOf = ({ q, status, erpState, origin, storeId, from, to, onBehalf, sort }: DeskFilterDto): DeskFilter => ({
  q: q ?? null,
  status: status ?? null,
  erpState: erpState ?? null,
  origin: origin ?? null,
  storeId: storeId ?? null,
  from: from === undefined ? null : new Date(from),
  to: to === undefined ? null : new Date(to),
  onBehalf: onBehalf === 'true',
  sort,
});

const present = (order: DeskOrder): DeskOrderDto => ({
  id: order.id,
  number: order.number,
  storeId: order.storeId,
  storeCode: order.storeCode,
  storeName: order.storeName,
  status: order.status,
  verdict: order.verdict,
  placedAt: order.placedAt,
  placedByName: order.placedByName,
  onBehalf: order.onBehalf,
  origin: order.origin,
  erpState: order.erpState,
  erpNumber: order.erpNumber,
  grandTotal: order.grandTotal,
});
