import { Controller, Delete, Get, HttpCode, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { CompanyLogos, LOGO_TYPES, logoMissing } from '@jembatan/settings';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { uploadedFile } from '../input/uploaded-file';

@ApiTags('settings')
@Controller('admin/settings/company/logo')
export class LogoController {
  constructor(private readonly logos: CompanyLogos) {}

  /** As papers bear it; 204 where there is none. */
  @Get()
  @Roles('admin')
  @ApiProduces(...LOGO_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiNoContentResponse()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const logo = await this.logos.open();
    if (!logo) return void reply.status(204).send();
    const tag = `"${logo.hash}"`;
    void reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (request.headers['if-none-match'] === tag) return void reply.status(304).send();
    void reply.header('content-type', logo.type).header('x-content-type-options', 'nosniff').send(logo.bytes);
  }

  /** JPEG or PNG by its contents, at most 1 MB and 4000 pixels a side. Papers that are drawn from now on bear it. Recorded. */
  @Put()
  @HttpCode(204)
  @Roles('admin')
  @NotOnBehalf()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { logo: { type: 'string', format: 'binary' } } } })
  async set(@Caller() ctx: Ctx, @Req() request: FastifyRequest): Promise<void> {
    await this.logos.set(ctx, await uploadedFile(request, logoMissing));
  }

  @Delete()
  @HttpCode(204)
  @Roles('admin')
  @NotOnBehalf()
  remove(@Caller() ctx: Ctx): Promise<void> {
    return this.logos.remove(ctx);
  }
}
