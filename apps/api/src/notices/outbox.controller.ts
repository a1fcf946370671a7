import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Outbox } from '@jembatan/notices';
import { Config } from '@jembatan/platform';
import { Roles } from '../access/access.decorator';
import { OutboxMessageDto, OutboxNameDto, OutboxPageDto, OutboxQueryDto } from './notice.dto';

@ApiTags('admin')
@Controller('admin/outbox')
export class OutboxController {
  constructor(
    private readonly outbox: Outbox,
    private readonly config: Config,
  ) {}

  /** What landed in the folder because no mail server or SMS gateway is set, newest first. */
  @Get()
  @Roles('admin')
  async list(@Query() { limit, cursor }: OutboxQueryDto): Promise<OutboxPageDto> {
    const { SMTP_URL, SMS_PROVIDER } = this.config;
    const page = await this.outbox.list({ limit, cursor: cursor ?? null });
    return { sendsMail: SMTP_URL !== undefined, sendsSms: SMS_PROVIDER !== undefined, ...page, items: [...page.items] };
  }

  /** One message. What would let the reader act in the addressee's place is left out. */
  @Get(':name')
  @Roles('admin')
  async read(@Param() { name }: OutboxNameDto): Promise<OutboxMessageDto> {
    return { name, content: await this.outbox.read(name) };
  }
}
