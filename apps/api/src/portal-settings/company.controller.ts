import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { CompanyLogos, CompanySettings } from '@jembatan/settings';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { CompanyDto, SetCompanyDto } from './company.dto';
import { SettingChangePresenter } from './setting-change.presenter';

@ApiTags('settings')
@Controller('admin/settings/company')
export class CompanyController {
  constructor(
    private readonly company: CompanySettings,
    private readonly logos: CompanyLogos,
    private readonly changes: SettingChangePresenter,
  ) {}

  /** Who runs the portal, as mails and papers name it. */
  @Get()
  @Roles('admin')
  async get(): Promise<CompanyDto> {
    const found = await this.logos.find();
    const [company] = await this.changes.present([this.company.standing()]);
    if (!company) throw new Error('one in, none out');
    const facts = found && { width: found.width, height: found.height, hash: found.hash, lastChange: found };
    const [logo] = await this.changes.present(facts ? [facts] : []);
    return { ...company, logo: logo ?? null };
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
