import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { People, RateLimits } from '@jembatan/identity';
import { type Ctx, DomainError } from '@jembatan/kernel';
import { MessageSamples } from '@jembatan/notices';
import { BANNER } from '@jembatan/service-mode';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { MessageListDto, MessageNameDto, MessageTrialDto } from './message.dto';

@ApiTags('settings')
@Controller('admin/settings/messages')
export class MessageController {
  constructor(
    private readonly samples: MessageSamples,
    private readonly people: People,
    private readonly limits: RateLimits,
  ) {}

  /** What each message says, with invented values, and the banner. */
  @Get()
  @Roles('admin')
  list(): MessageListDto {
    return { items: this.samples.list(), banner: BANNER };
  }

  /** Sends the sample to the own e-mail address of who asks, and to nobody else. */
  @Post(':name/test')
  @HttpCode(202)
  @Roles('admin')
  @NotOnBehalf()
  async test(@Caller() ctx: Ctx, @Param() { name }: MessageNameDto): Promise<MessageTrialDto> {
    const { email } = await this.people.get(ctx, ctx.actor.id);
    if (email === null) throw new DomainError('refused', 'settings.no_own_email');
    await this.limits.countTrial(ctx.actor.id);
    await this.samples.send(ctx, name, email);
    return { to: email };
  }
}
