import { Injectable } from '@nestjs/common';
import { DomainError } from '@jembatan/kernel';
import { Config } from '@jembatan/platform';
import { type FastifyReply, type FastifyRequest } from 'fastify';

const NAME = 'refresh_token';
const TOKEN = /^[\w-]{43}$/;

export type Client = 'browser' | 'api';

/** Where a refresh token travels: in a cookie that only `/auth` sees, or in the body for who says `X-Client: api`. */
@Injectable()
export class RefreshCookie {
  private readonly origin: string;

  constructor(config: Config) {
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

  write(reply: FastifyReply, token: string): void {
    void reply.setCookie(NAME, token, this.attributes());
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(NAME, this.attributes());
  }

  private attributes(): { path: string; httpOnly: true; secure: true; sameSite: 'strict' } {
    return { path: '/api/v1/auth', httpOnly: true, secure: true, sameSite: 'strict' };
  }
}
