import { createHash } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { drawOrder, ORDER_MESSAGE, orderFileName, whatsAppOf } from '@jembatan/documents';
import { type Ctx } from '@jembatan/kernel';
import { OrderMessages } from '@jembatan/ordering';
import { Transactions } from '@jembatan/platform';
import { CompanyLogos } from '@jembatan/settings';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Caller, NotOnBehalf, ReadsPersonalData, Roles, SignedIn } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { MessageTemplateDto, OrderMessageDto, OrderPdfQueryDto } from './order-paper.dto';
import { OrderPapers } from './order-papers.service';
import { StorePhones } from './store-phones.service';

/** An order to hand on, for whoever may read it. */
@ApiTags('orders')
@Controller('orders/:id')
export class OrderPaperController {
  constructor(
    private readonly papers: OrderPapers,
    private readonly phones: StorePhones,
    private readonly transactions: Transactions,
    private readonly logos: CompanyLogos,
    private readonly messages: OrderMessages,
  ) {}

  /** The order as a nota. Nothing in it tells when it was made: while nothing changed it is the same bytes, and 304. */
  @Get('pdf')
  @SignedIn()
  @ReadsPersonalData('order')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(
    @Caller() ctx: Ctx,
    @Param() { id }: IdDto,
    @Query() { format = 'a4' }: OrderPdfQueryDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { paper } = await this.papers.of(ctx, id);
    const { company, letterhead } = await this.logos.heading();
    const pdf = await drawOrder(paper, company, format, letterhead);
    const tag = `"${createHash('sha256').update(pdf).digest('hex')}"`;
    void reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (request.headers['if-none-match'] === tag) return void reply.status(304).send();
    const disposition = `attachment; filename="${orderFileName(paper.order, format)}"`;
    void reply.header('content-type', 'application/pdf').header('content-disposition', disposition).send(pdf);
  }

  /** A message to the store about its order, for a person to send. */
  @Get('whatsapp')
  @SignedIn()
  @ReadsPersonalData('order')
  async whatsApp(@Caller() ctx: Ctx, @Param() { id }: IdDto): Promise<OrderMessageDto> {
    const { paper, store } = await this.papers.of(ctx, id);
    const recipients = await this.transactions.each((tx) => this.phones.recipients(tx, [store]));
    const { phone = null, who = null, unusable = null } = recipients.get(store.id) ?? {};
    const { url, text } = whatsAppOf(paper, phone);
    return { url: unusable === null ? url : null, text, phone, who, unusable, message: ORDER_MESSAGE };
  }

  /** WhatsApp was opened with that message: stands in the timeline. Nobody can know whether it was sent. */
  @Post('whatsapp/opened')
  @HttpCode(204)
  @Roles('salesman', 'store_owner', 'admin')
  @NotOnBehalf()
  async opened(@Caller() ctx: Ctx, @Param() { id }: IdDto, @Body() message: MessageTemplateDto): Promise<void> {
    await this.messages.opened(ctx, id, message);
  }
}
