import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PasswordChange, PasswordResets, RateLimits } from '@jembatan/identity';
import { type Ctx } from '@jembatan/kernel';
import { type FastifyRequest } from 'fastify';
import { Caller, NotOnBehalf, Public } from '../access/access.decorator';
import { PasswordResetConfirmDto, PasswordResetDto } from './auth.dto';

@ApiTags('auth')
@Controller('auth/password-reset')
export class PasswordResetController {
  constructor(
    private readonly resets: PasswordResets,
    private readonly change: PasswordChange,
    private readonly limits: RateLimits,
  ) {}

  /** Sends a link that sets a new password, if the login is somebody's. The answer does not tell. */
  @Post()
  @HttpCode(202)
  @Public()
  @NotOnBehalf()
  async request(
    @Caller() ctx: Ctx,
    @Body() { login }: PasswordResetDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.limits.countReset(login, request.ip);
    await this.resets.request(ctx, login);
  }

  /** Sets the password by the link's token and signs the person out everywhere. */
  @Post('confirm')
  @HttpCode(204)
  @Public()
  @NotOnBehalf()
  confirm(@Caller() ctx: Ctx, @Body() { token, password }: PasswordResetConfirmDto): Promise<void> {
    return this.change.confirm(ctx, token, password);
  }
}
