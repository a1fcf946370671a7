import { Controller, Get, Header } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { type Ctx, DomainError } from '@jembatan/kernel';
import { OrderLinks } from '@jembatan/ordering';
import { Caller, ORDER_LINK_HEADER, ORDER_LINK_LENGTH, Public } from '../access/access.decorator';
import { OrderLink } from './order-link.decorator';
import { LinkedOrderDto } from './order-link.dto';
import { presentLinked } from './order-link.presenter';

@ApiTags('orders')
@Controller('order-links')
export class OrderLinkController {
  constructor(private readonly links: OrderLinks) {}

  /** The order that a link is about. Changes nothing, also not the link: mail scanners open links. */
  @Get('current')
  @Public()
  @Header('cache-control', 'no-store')
  @ApiHeader({ name: ORDER_LINK_HEADER, required: true, schema: { type: 'string', maxLength: ORDER_LINK_LENGTH } })
  async show(@Caller() ctx: Ctx, @OrderLink() link: string | null): Promise<LinkedOrderDto> {
    if (link === null)
      throw new DomainError('invalid', 'request.invalid', {
        errors: [
          { path: ORDER_LINK_HEADER, code: 'field.matches', message: `the header ${ORDER_LINK_HEADER} is missing` },
        ],
      });
    return presentLinked(await this.links.show(ctx, link));
  }
}
