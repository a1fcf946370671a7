import { Injectable } from '@nestjs/common';
import { type Tokens } from '@jembatan/identity';
import { Clock, DomainError } from '@jembatan/kernel';
import { Config } from '@jembatan/platform';
import { type FastifyReply, type FastifyRequest } from 'fastify';

const NAME = 'refresh_token';
const TOKEN = /^[\w-]{43}$/;

export type Client = 'browser' | 'api';

/** Where a refresh token travels: in a cookie that only `/auth` sees, or in the body for who says `X-Client: api`. */
@Injectable()
export class RefreshCookie {
  private readonly origin: string;

  constructor(
    config: Config,
    private readonly clock: Clock,
  ) {
    this.origin = new URL(config.PUBLIC_URL).origin;
  }

  clientOf(request: FastifyRequest): Client {
    return request.headers['x-client'] === 'api' ? 'api' : 'browser';
  }

  /**
   * The token that the request shows, or null. A cookie counts only from our own pages.
   * @throws DomainError `forbidden` / `auth.origin_refused`
   */
  read(request: FastifyRequest, inBody: string | undefined): string | null {
    if (this.clientOf(request) === 'api') return inBody ?? null;
    const token = request.cookies[NAME];
    if (token === undefined) return null;
    if (request.headers.origin !== this.origin) throw new DomainError('forbidden', 'auth.origin_refused');
    return TOKEN.test(token) ? token : null;
  }

  /** Kept as long as the session: a device that crashes need not sign in again. */
  write(reply: FastifyReply, { refreshToken, endsAt }: Pick<Tokens, 'refreshToken' | 'endsAt'>): void {
    const maxAge = Math.floor((endsAt.getTime() - this.clock.now().getTime()) / 1000);
    void reply.setCookie(NAME, refreshToken, { ...this.attributes(), maxAge });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(NAME, this.attributes());
  }

  private attributes(): { path: string; httpOnly: true; secure: true; sameSite: 'strict' } {
    return { path: '/api/v1/auth', httpOnly: true, secure: true, sameSite: 'strict' };
  }
}
