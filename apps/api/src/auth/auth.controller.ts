import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { Sessions, SignIn, type SignInDevice } from '@jembatan/identity';
import { type Ctx, DomainError } from '@jembatan/kernel';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Caller, NotOnBehalf, Public } from '../access/access.decorator';
import { judgeOrigin } from '../access/origin.rules';
import { LoginDto, RefreshDto, SignedInDto } from './auth.dto';
import { RefreshCookie } from './refresh-cookie.service';
import { SignedInPresenter } from './signed-in.presenter';

@ApiTags('auth')
@ApiHeader({ name: 'X-Client', required: false, description: '`api`: refresh token in the body instead of a cookie' })
@Controller('auth')
export class AuthController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly cookie: RefreshCookie,
    private readonly present: SignedInPresenter,
  ) {}

  /** Signs in by e-mail or phone and password. */
  @Post('login')
  @HttpCode(200)
  @Public()
  @NotOnBehalf()
  async login(
    @Caller() ctx: Ctx,
    @Body() { login, password }: LoginDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInDto> {
    const { person, tokens } = await this.signIn.signIn(ctx, login, password, request.ip, deviceOf(request));
    const client = this.cookie.clientOf(request);
    if (client === 'browser') this.cookie.write(reply, tokens);
    return this.present.signedIn(person, tokens, client);
  }

  /** Exchanges the refresh token for its successor and a new access token. */
  @Post('refresh')
  @HttpCode(200)
  @Public()
  @NotOnBehalf()
  async refresh(
    @Caller() ctx: Ctx,
    @Body() { refreshToken }: RefreshDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInDto> {
    const shown = this.cookie.read(request, refreshToken);
    if (shown === null) throw new DomainError('unauthenticated', 'auth.required');
    const { person, tokens } = await this.sessions.refresh(ctx, shown);
    const client = this.cookie.clientOf(request);
    if (client === 'browser') this.cookie.write(reply, tokens);
    return this.present.signedIn(person, tokens, client);
  }

  /** Ends the session; without one, nothing. */
  @Post('logout')
  @HttpCode(204)
  @Public()
  @NotOnBehalf()
  async logout(
    @Caller() ctx: Ctx,
    @Body() { refreshToken }: RefreshDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const shown = this.cookie.read(request, refreshToken);
    if (shown !== null) await this.sessions.end(ctx, shown);
    if (this.cookie.clientOf(request) === 'browser') this.cookie.clear(reply);
  }
}

/** What the device says of itself; of one that says it wrongly nothing is kept. */
function deviceOf({ ip, headers }: FastifyRequest): SignInDevice | undefined {
  const told = judgeOrigin(ip, headers);
  return told.kind === 'known' ? told.origin : undefined;
}
