import { type Readable } from 'node:stream';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ChainProof, ImpersonationLog, LogExport, type LogFilter } from '@jembatan/audit';
import { drawLog } from '@jembatan/documents';
import { Clock, type Ctx, DomainError } from '@jembatan/kernel';
import { CompanyLogos } from '@jembatan/settings';
import { Caller, Roles } from '../access/access.decorator';
import { presentLog } from './impersonation-pdf.presenter';
import { IdDto } from '../input/id.dto';
import {
  ImpersonationDto,
  ImpersonationExportDto,
  ImpersonationPageDto,
  ImpersonationQueryDto,
  LogPartiesDto,
  PartyQueryDto,
} from './impersonation.dto';

type Filters = Pick<ImpersonationQueryDto, 'actorId' | 'storeId' | 'from' | 'to' | 'action'>;

@ApiTags('audit')
@Controller('audit/impersonations')
export class ImpersonationController {
  constructor(
    private readonly log: ImpersonationLog,
    private readonly exports: LogExport,
    private readonly chain: ChainProof,
    private readonly clock: Clock,
    private readonly logos: CompanyLogos,
  ) {}

  /** What was done in stores' names, newest first unless asked otherwise. Reading it is recorded. */
  @Get()
  @Roles('auditor', 'admin')
  find(
    @Caller() ctx: Ctx,
    @Query() { limit, cursor, sort, ...filters }: ImpersonationQueryDto,
  ): Promise<ImpersonationPageDto> {
    return this.log.find(ctx, { limit, cursor, sort, ...filterOf(filters) });
  }

  /** The salesmen and stores that occur in the log, as last written down: what it can be narrowed by. */
  @Get('parties')
  @Roles('auditor', 'admin')
  async parties(@Caller() ctx: Ctx, @Query() { q = '' }: PartyQueryDto): Promise<LogPartiesDto> {
    const { people, stores } = await this.log.parties(ctx, q);
    return { people: [...people], stores: [...stores] };
  }

  /**
   * The log as a file, streamed; recorded. `csv` and `pdf` take the filters. `ndjson` is the whole chain as a zip archive with its
   * signed head, the public key and the verifier; with a filter it proves nothing, and is refused.
   */
  @Get('export')
  @Roles('auditor')
  @ApiProduces('text/csv', 'application/pdf', 'application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@Caller() ctx: Ctx, @Query() { format, ...filters }: ImpersonationExportDto): Promise<StreamableFile> {
    const filter = filterOf(filters);
    if (format === 'csv') return file(await this.exports.csv(ctx, filter), 'text/csv; charset=utf-8', 'csv');
    if (format === 'pdf') {
      const pages = await this.log.export(ctx, format, filter);
      const log = presentLog(pages, filter, await this.chain.head(), this.clock.now());
      const { letterhead } = await this.logos.heading();
      return file(drawLog({ ...log, letterhead }), 'application/pdf', 'pdf');
    }
    if (Object.keys(filter).length > 0) throw new DomainError('refused', 'audit.export_is_whole');
    return file((await this.exports.archive(ctx)) as Readable, 'application/zip', 'zip');
  }

  /** One record: both identities, and its place in the chain. Reading it is recorded. */
  @Get(':id')
  @Roles('auditor', 'admin')
  get(@Caller() ctx: Ctx, @Param() { id }: IdDto): Promise<ImpersonationDto> {
    return this.log.get(ctx, id);
  }
}

const file = (content: Readable, type: string, ending: string): StreamableFile =>
  new StreamableFile(content, { type, disposition: `attachment; filename="impersonations.${ending}"` });

const filterOf = ({ actorId, storeId, from, to, action }: Filters): LogFilter => ({
  ...(actorId === undefined ? {} : { actorId }),
  ...(storeId === undefined ? {} : { storeId }),
  ...(from === undefined ? {} : { from: new Date(from) }),
  ...(to === undefined ? {} : { to: new Date(to) }),
  ...(action === undefined ? {} : { action }),
});
