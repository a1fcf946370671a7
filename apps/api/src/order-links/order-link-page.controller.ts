import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../access/access.decorator';
import { PAGE, PAGE_POLICY, SCRIPT } from './order-link-page';

/** Where the links of owner notices lead. The token is in the fragment: this server never sees it here. */
@ApiExcludeController()
@Controller()
export class OrderLinkPageController {
  @Get('order-link')
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', PAGE_POLICY)
  @Header('cache-control', 'no-store')
  page(): string {
    return PAGE;
  }

  @Get('order-link.js')
  @Public()
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', 'no-store')
  script(): string {
    return SCRIPT;
  }
}
