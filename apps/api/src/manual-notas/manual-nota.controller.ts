import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ManualNotas, MAX_PHOTO_BYTES, photoMissing } from '@jembatan/intake';
import { type Ctx } from '@jembatan/kernel';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { atDeviceTime, atPosition } from '../access/at-position';
import { IdDto } from '../input/id.dto';
import { namedFile } from '../input/uploaded-file';
import {
  AnnounceNotaDto,
  ManualNotaPageDto,
  NotaPhotoDto,
  NotaStandingDto,
  OwnNotaQueryDto,
  WholeNotaDto,
} from './manual-nota.dto';
import { presentNota, presentStanding, presentWhole } from './manual-nota.presenter';

@ApiTags('manual-notas')
@Controller('manual-notas')
export class ManualNotaController {
  constructor(private readonly notas: ManualNotas) {}

  /** A paper note of a store, before its photos. The same one again is answered with how it stands, and 200. */
  @Post()
  @Roles('salesman', 'store_owner')
  @NotOnBehalf()
  @ApiCreatedResponse({ type: NotaStandingDto })
  @ApiOkResponse({ type: NotaStandingDto, description: 'It was announced before' })
  async announce(
    @Caller() ctx: Ctx,
    @Body() { takenAt, paperDate, note, position, ...body }: AnnounceNotaDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NotaStandingDto> {
    const there = atDeviceTime(atPosition(ctx, position), takenAt);
    const { nota, isNew } = await this.notas.announce(there, {
      ...body,
      takenAt: new Date(takenAt),
      paperDate: paperDate ?? null,
      note: note ?? null,
      position: position ? { ...position, at: new Date(position.at) } : null,
    });
    if (!isNew) void reply.status(200);
    return presentStanding(nota);
  }

  /**
   * JPEG, PNG or WebP by its contents, at most 10 MB and 64 megapixels; kept as a JPEG of at most 2,000 pixels a side with
   * nothing else in it. The same photo again changes nothing; with the last one an admin can key the note in.
   */
  @Put(':id/photos/:number')
  @HttpCode(204)
  @Roles('salesman', 'store_owner')
  @NotOnBehalf()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { photo: { type: 'string', format: 'binary' } } } })
  async addPhoto(
    @Caller() ctx: Ctx,
    @Param() { id, number }: NotaPhotoDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const { bytes } = await namedFile(request, photoMissing, { fileSize: MAX_PHOTO_BYTES });
    await this.notas.addPhoto(ctx, id, number, bytes);
  }

  /** What became of the caller's own, newest first. */
  @Get()
  @Roles('salesman', 'store_owner')
  @NotOnBehalf()
  async own(@Caller() ctx: Ctx, @Query() query: OwnNotaQueryDto): Promise<ManualNotaPageDto> {
    const { storeId, limit, cursor } = query;
    const { items, nextCursor } = await this.notas.listOwn(ctx, {
      ...{ storeId: storeId ?? null, limit, after: cursor ?? null },
    });
    return { items: items.map(presentNota), nextCursor };
  }

  /** For who sent it, admins and auditors. */
  @Get(':id')
  @Roles('salesman', 'store_owner', 'admin', 'auditor')
  @NotOnBehalf()
  async read(@Caller() ctx: Ctx, @Param() { id }: IdDto): Promise<WholeNotaDto> {
    const { photos, ...nota } = await this.notas.get(ctx, id);
    return presentWhole(nota, photos);
  }

  /** For who sent it, admins and auditors. */
  @Get(':id/photos/:number')
  @Roles('salesman', 'store_owner', 'admin', 'auditor')
  @NotOnBehalf()
  @Header('cache-control', 'private, max-age=31536000, immutable')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async photo(@Caller() ctx: Ctx, @Param() { id, number }: NotaPhotoDto): Promise<StreamableFile> {
    const { file, bytes } = await this.notas.openPhoto(ctx, id, number);
    return new StreamableFile(bytes, {
      ...{ type: file.contentType, length: file.size, disposition: `inline; filename="${file.name}"` },
    });
  }
}
