import { type Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ImpersonationLog, type LogFilter, LogExport } from '@jembatan/audit';
import { type Ctx, DomainError } from '@jembatan/kernel';
import { Caller, Roles } from '../access/access.decorator';
import { ImpersonationExportDto, ImpersonationPageDto, ImpersonationQueryDto } from './impersonation.dto';

type Filters = Pick<ImpersonationQueryDto, 'actorId' | 'storeId' | 'from' | 'to' | 'action'>;

@ApiTags('audit')
@Controller('audit/impersonations')
export class ImpersonationController {
  constructor(
    private readonly log: ImpersonationLog,
    private readonly exports: LogExport,
  ) {}

  /** What was done in stores' names, newest first. Reading it is recorded. */
  @Get()
  @Roles('auditor', 'admin')
  find(
    @Caller() ctx: Ctx,
    @Query() { limit, cursor, ...filters }: ImpersonationQueryDto,
  ): Promise<ImpersonationPageDto> {
    return this.log.find(ctx, { limit, cursor, ...filterOf(filters) });
  }

  /**
   * The log as a file, streamed; recorded. `csv` takes the filters. `ndjson` is the whole chain as a zip archive with its
   * signed head, the public key and the verifier; with a filter it proves nothing, and is refused.
   */
  @Get('export')
  @Roles('auditor')
  @ApiProduces('text/csv', 'application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@Caller() ctx: Ctx, @Query() { format, ...filters }: ImpersonationExportDto): Promise<StreamableFile> {
    const filter = filterOf(filters);
    if (format === 'csv')
      return new StreamableFile(this.exports.csv(ctx, filter), {
        ...{ type: 'text/csv; charset=utf-8', disposition: 'attachment; filename="impersonations.csv"' },
      });
    if (Object.keys(filter).length > 0) throw new DomainError('refused', 'audit.export_is_whole');
    return new StreamableFile((await this.exports.archive(ctx)) as Readable, {
      ...{ type: 'application/zip', disposition: 'attachment; filename="impersonations.zip"' },
    });
  }
}

const filterOf = ({ actorId, storeId, from, to, action }: Filters): LogFilter => ({
  ...(actorId === undefined ? {} : { actorId }),
  ...(storeId === undefined ? {} : { storeId }),
  ...(from === undefined ? {} : { from: new Date(from) }),
  ...(to === undefined ? {} : { to: new Date(to) }),
  ...(action === undefined ? {} : { action }),
});
