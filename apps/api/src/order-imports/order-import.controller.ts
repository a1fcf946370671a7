import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type ImportPaper, OrderImportPapers, OrderImports, SHEET_BOUNDS, sheetMissing } from '@jembatan/intake';
import { type Ctx } from '@jembatan/kernel';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { PageQueryDto } from '../input/page.dto';
import { namedFile } from '../input/uploaded-file';
import { PersonNames } from '../people-names/person-names.service';
import {
  ImportRowsQueryDto,
  OrderImportDto,
  OrderImportPageDto,
  OrderImportRowDto,
  OrderImportRowPageDto,
  RunImportDto,
  TakenImportDto,
  TemplateQueryDto,
} from './order-import.dto';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

@ApiTags('order-imports')
@Controller('admin/order-imports')
export class OrderImportController {
  constructor(
    private readonly imports: OrderImports,
    private readonly papers: OrderImportPapers,
    private readonly names: PersonNames,
  ) {}

  /** Many orders as CSV or XLSX, at most 10 MB and 20,000 lines. Each line gets its verdict; nothing is placed yet. */
  @Post()
  @HttpCode(202)
  @Roles('admin')
  @NotOnBehalf()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  async take(@Caller() ctx: Ctx, @Req() request: FastifyRequest): Promise<TakenImportDto> {
    return this.imports.take(ctx, await namedFile(request, sheetMissing, { fileSize: SHEET_BOUNDS.file }));
  }

  /** The latest first. */
  @Get()
  @Roles('admin')
  async list(@Query() { limit, cursor }: PageQueryDto): Promise<OrderImportPageDto> {
    const { items, nextCursor } = await this.imports.list(cursor ?? null, limit);
    const names = await this.names.of(items.map(({ requestedBy }) => requestedBy));
    return { items: items.map((item) => OrderImportDto.of(item, names)), nextCursor };
  }

  /** An empty file with the headings that are understood. */
  @Get('template')
  @Roles('admin')
  @ApiProduces('text/csv', TYPES.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  template(@Query() { format }: TemplateQueryDto, @Res({ passthrough: true }) reply: FastifyReply): StreamableFile {
    return sent(this.papers.template(format), reply);
  }

  @Get(':id')
  @Roles('admin')
  async get(@Param() { id }: IdDto): Promise<OrderImportDto> {
    const found = await this.imports.get(id);
    return OrderImportDto.of(found, await this.names.of([found.requestedBy]));
  }

  /** Its lines as they follow each other in the file; of one verdict or of all. */
  @Get(':id/rows')
  @Roles('admin')
  async rows(
    @Param() { id }: IdDto,
    @Query() { limit, cursor, verdict }: ImportRowsQueryDto,
  ): Promise<OrderImportRowPageDto> {
    const { items, nextCursor } = await this.imports.lines(id, verdict ?? null, cursor, limit);
    return { items: items.map((item) => OrderImportRowDto.of(item)), nextCursor };
  }

  /** Places the chosen lines, or all that can be ordered: lines of one store and number are one order. A worker does it. */
  @Post(':id/run')
  @HttpCode(202)
  @Roles('admin')
  @NotOnBehalf()
  async run(@Caller() ctx: Ctx, @Param() { id }: IdDto, @Body() { lines }: RunImportDto): Promise<void> {
    await this.imports.run(ctx, id, lines ?? null);
  }

  /** The lines that were refused, as they stood in the file and in its format, each with the reasons. */
  @Get(':id/refused')
  @Roles('admin')
  @ApiProduces('text/csv', TYPES.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async refused(@Param() { id }: IdDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return sent(await this.papers.left(id), reply);
  }
}

function sent({ name, format, file }: ImportPaper, reply: FastifyReply): StreamableFile {
  void reply.header('cache-control', 'private, no-store');
  const disposition = `attachment; filename="${asciiOf(name)}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new StreamableFile(file, { type: TYPES[format], disposition });
}

const asciiOf = (name: string): string => name.replace(/[^\w. -]/g, '_');
