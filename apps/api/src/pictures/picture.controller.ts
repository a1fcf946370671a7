import { Controller, Delete, Get, Header, HttpCode, Param, Put, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { pictureMissing, PictureService } from '@jembatan/catalog';
import { type Ctx } from '@jembatan/kernel';
import { type FastifyRequest } from 'fastify';
import { Caller, NotOnBehalf, Public, Roles } from '../access/access.decorator';
import { uploadedFile } from '../input/uploaded-file';
import { PictureDto, SkuDto } from './picture.dto';

@ApiTags('pictures')
@Controller()
export class PictureController {
  constructor(private readonly pictures: PictureService) {}

  /** Our own picture of a product: JPEG, PNG or WebP, at most 2 MiB. It stands before the ERP's. */
  @Put('admin/products/:sku/picture')
  @Roles('admin')
  @NotOnBehalf()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { picture: { type: 'string', format: 'binary' } } } })
  async set(@Caller() ctx: Ctx, @Param() { sku }: SkuDto, @Req() request: FastifyRequest): Promise<PictureDto> {
    const hash = await this.pictures.set(ctx, sku, await uploadedFile(request, pictureMissing));
    return { imageUrl: `/api/v1/pictures/${hash}` };
  }

  /** Takes our picture away; the ERP's is shown again where it has one. */
  @Delete('admin/products/:sku/picture')
  @HttpCode(204)
  @Roles('admin')
  @NotOnBehalf()
  remove(@Caller() ctx: Ctx, @Param() { sku }: SkuDto): Promise<void> {
    return this.pictures.remove(ctx, sku);
  }

  /** Open to everybody: an `<img>` carries no token. What is under a hash never changes. */
  @Get('pictures/:hash')
  @Public()
  @Header('cache-control', 'public, max-age=31536000, immutable')
  @ApiProduces('image/jpeg', 'image/png', 'image/webp')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async show(@Param('hash') hash: string): Promise<StreamableFile> {
    const { bytes, type } = await this.pictures.open(hash);
    return new StreamableFile(bytes, { type, length: bytes.length });
  }
}
