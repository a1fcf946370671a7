import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx, DomainError } from '@jembatan/kernel';
import { type Contact, NoticePreferences } from '@jembatan/shadow';
import { Caller, NotOnBehalf, ReadsPersonalData, Roles } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { NoticePreferenceDto, NoticePreferenceInputDto } from './consent.dto';

/** How an owner is told of what is done in the store's name. */
@ApiTags('consents')
@Controller('stores/:id/notice-preferences')
export class NoticePreferenceController {
  constructor(private readonly preferences: NoticePreferences) {}

  @Get()
  @Roles('store_owner')
  @ReadsPersonalData('notice_preference')
  async read(@Caller() ctx: Ctx, @Param() { id }: IdDto): Promise<NoticePreferenceDto> {
    return present(await this.preferences.of(ctx, id));
  }

  /** By which channels to begin; the other one follows where the first fails. At least one. */
  @Put()
  @Roles('store_owner')
  @NotOnBehalf()
  async choose(
    @Caller() ctx: Ctx,
    @Param() { id }: IdDto,
    @Body() { email, sms }: NoticePreferenceInputDto,
  ): Promise<NoticePreferenceDto> {
    if (!email && !sms) throw noChannel();
    return present(await this.preferences.choose(ctx, id, { email, sms }));
  }
}

const noChannel = (): DomainError =>
  new DomainError('invalid', 'request.invalid', {
    errors: [{ path: 'email', code: 'notice_preference.none', message: 'choose at least one of email and sms' }],
  });

const present = ({ email, phone, prefers }: Contact): NoticePreferenceDto => ({
  ...prefers,
  address: email,
  phone,
});
