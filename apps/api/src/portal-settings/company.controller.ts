import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { CompanySettings } from '@jembatan/settings';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { CompanyDto, SetCompanyDto } from './company.dto';
import { SettingChangePresenter } from './setting-change.presenter';

@ApiTags('settings')
@Controller('admin/settings/company')
export class CompanyController {
  constructor(
    private readonly company: CompanySettings,
    private readonly changes: SettingChangePresenter,
  ) {}

  /** Who runs the portal, as mails and papers name it. */
  @Get()
  @Roles('admin')
  async get(): Promise<CompanyDto> {
    const [company] = await this.changes.present([this.company.standing()]);
    if (!company) throw new Error('one in, none out');
    return company;
  }

  /** Recorded with both values; mails and papers that are written from now on bear it. */
  @Put()
  @Roles('admin')
  @NotOnBehalf()
  async set(@Caller() ctx: Ctx, @Body() { version, ...given }: SetCompanyDto): Promise<CompanyDto> {
    await this.company.set(ctx, given, version);
    return this.get();
  }
}
