import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { People, RateLimits } from '@jembatan/identity';
import { type Ctx, DomainError } from '@jembatan/kernel';
import { MessageSamples, MessageWordings } from '@jembatan/notices';
import { BANNER } from '@jembatan/service-mode';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import {
  MessageListDto,
  MessageNameDto,
  MessagePreviewDto,
  MessageTrialDto,
  presentPlaceholder,
  SetMessageDto,
  WordMessageDto,
} from './message.dto';
import { SettingChangePresenter } from './setting-change.presenter';

@ApiTags('settings')
@Controller('admin/settings/messages')
export class MessageController {
  constructor(
    private readonly samples: MessageSamples,
    private readonly wordings: MessageWordings,
    private readonly changes: SettingChangePresenter,
    private readonly people: People,
    private readonly limits: RateLimits,
  ) {}

  /** What each message says, with invented values, and the banner. What is given to the letter has no wording. */
  @Get()
  @Roles('admin')
  async list(): Promise<MessageListDto> {
    const messages = await this.changes.present(this.samples.list());
    const items = messages.map(({ placeholders, ...message }) => ({
      ...message,
      placeholders: placeholders.map(presentPlaceholder),
    }));
    return { items, banner: BANNER };
  }

  /** Words a message that is not given. Recorded with both wordings; counts for messages that are queued from now on. */
  @Put(':name')
  @Roles('admin')
  @NotOnBehalf()
  async set(
    @Caller() ctx: Ctx,
    @Param() { name }: MessageNameDto,
    @Body() { version, ...given }: SetMessageDto,
  ): Promise<MessageListDto> {
    await this.wordings.set(ctx, name, given, version);
    return this.list();
  }

  /** What would be sent, with invented values; changes nothing. */
  @Post(':name/preview')
  @HttpCode(200)
  @Roles('admin')
  @NotOnBehalf()
  preview(@Param() { name }: MessageNameDto, @Body() given: WordMessageDto): MessagePreviewDto {
    return this.samples.preview(name, given);
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
