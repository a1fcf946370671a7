import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { RateLimits } from '@jembatan/identity';
import { type Actor, DomainError, systemCtx } from '@jembatan/kernel';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { ACCESS, type Access, STANCE, type Stance } from './access.decorator';
import { ACCESS_TOKEN_STRATEGY } from './access-token.strategy';
import { judgeCall } from './access.rules';
import { writes } from './route-check.service';

/** Before every controller: signed in → session alive → role → stance. A route that does not say who may call it is closed. */
@Injectable()
export class AccessGuard extends AuthGuard(ACCESS_TOKEN_STRATEGY) {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = context.getHandler();
    const access = this.reflector.get<Access | undefined>(ACCESS, route);
    const request = context.switchToHttp().getRequest<FastifyRequest & { user?: Actor }>();
    if (access?.kind === 'public') {
      request.ctx = systemCtx(request.id);
      return true;
    }
    await super.canActivate(context);
    const { user: actor } = request;
    if (!access || !actor) throw new DomainError('forbidden', 'auth.forbidden');
    const verdict = judgeCall({ access, stance: this.reflector.get<Stance | undefined>(STANCE, route), actor });
    if (verdict === 'wrong_role') throw new DomainError('forbidden', 'auth.forbidden');
    if (verdict === 'not_on_behalf') throw new DomainError('forbidden', 'auth.not_on_behalf');
    if (writes(request.method)) await this.limits.countWrite(actor.id);
    request.ctx = { actor, requestId: request.id };
    return true;
  }

  /** Passport's answer: a fault of ours or the database's, who it is, or why the token was not believed. */
  override handleRequest<T>(fault: unknown, actor: T | false, reason: unknown, context: ExecutionContext): T {
    if (actor && !fault) return actor;
    const error = fault instanceof Error ? fault : new DomainError('unauthenticated', codeOf(reason));
    if (error instanceof DomainError && error.kind === 'unauthenticated')
      void context.switchToHttp().getResponse<FastifyReply>().header('www-authenticate', 'Bearer');
    throw error;
  }
}

function codeOf(reason: unknown): string {
  const name = reason instanceof Error ? reason.name : '';
  if (name === 'TokenExpiredError') return 'auth.token_expired';
  return name === 'JsonWebTokenError' || name === 'NotBeforeError' ? 'auth.token_invalid' : 'auth.required';
}
