import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { PeopleImports } from '@jembatan/stores';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { ImportedPeopleDto, PeopleImportDto } from './people-import.dto';

@ApiTags('users')
@Controller('admin/people-imports')
export class PeopleImportController {
  constructor(private readonly imports: PeopleImports) {}

  /** People, own stores and territories from a file: all lines or none, and the same file again changes nothing. */
  @Post()
  @HttpCode(200)
  @Roles('admin')
  @NotOnBehalf()
  async take(@Caller() ctx: Ctx, @Body() { dryRun, rows: read }: PeopleImportDto): Promise<ImportedPeopleDto> {
    const rows = read.map(({ line, email, name = null, phone = null, role = null, storeCodes = [] }) => ({
      ...{ line, email, name, phone, role, storeCodes },
    }));
    const items = dryRun ? await this.imports.judge(rows) : await this.imports.take(ctx, rows);
    return {
      items: items.map(({ faults, addedStores, ...line }) => ({
        ...line,
        faults: [...faults],
        addedStores: [...addedStores],
      })),
    };
  }
}
