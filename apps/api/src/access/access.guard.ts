import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { RateLimits } from '@jembatan/identity';
import { DomainError, type Fault, systemCtx } from '@jembatan/kernel';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { ACCESS, type Access, OR_ORDER_LINK, ORDER_LINK_HEADER, STANCE, type Stance } from './access.decorator';
import { ACCESS_TOKEN_STRATEGY } from './access-token.strategy';
import { type Call, judgeCall } from './access.rules';
import { type BearerToken } from './bearer-token.rules';
import { Bearers } from './bearers.service';
import { judgeOrigin } from './origin.rules';
import { writes } from './route-check.service';
import { ShadowWitness } from './shadow-witness.service';

/**
 * Before every controller: signed in → session alive, and in a shadow session the right to this act → role → stance. A route
 * that does not say who may call it is closed.
 */
@Injectable()
export class AccessGuard extends AuthGuard(ACCESS_TOKEN_STRATEGY) {
  constructor(
    private readonly reflector: Reflector,
    private readonly bearers: Bearers,
    private readonly limits: RateLimits,
    private readonly witness: ShadowWitness,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = context.getHandler();
    const access = this.reflector.get<Access | undefined>(ACCESS, route);
    const stance = this.reflector.get<Stance | undefined>(STANCE, route);
    const request = context.switchToHttp().getRequest<FastifyRequest & { user?: BearerToken }>();
    const linked = this.hasOrderLink(route, request);
    if (linked && writes(request.method)) await this.limits.countWrite(`order-link:${request.ip}`);
    if (access?.kind === 'public' || linked) {
      request.ctx = systemCtx(request.id);
      return true;
    }
    await super.canActivate(context);
    const { user: bearer } = request;
    if (!access || !bearer) throw new DomainError('forbidden', 'auth.forbidden');
    const { actor, refusal } = await this.bearers.admit(bearer, stance?.kind === 'allowed' ? stance.act : null);
    if (!actor) throw asked(context, refusal);
    const { ip, headers } = request;
    const told = judgeOrigin(ip, headers);
    const ctx = { actor, requestId: request.id, ...(told.kind === 'known' && { origin: told.origin }) };
    const fault =
      refusal ?? refusalOf({ access, stance, actor }) ?? (told.kind === 'invalid' ? invalidHeaders(told.faults) : null);
    if (fault) {
      if (actor.onBehalfOf) await this.witness.refused(ctx, context, fault);
      throw asked(context, fault);
    }
    if (writes(request.method)) await this.limits.countWrite(actor.id);
    request.bearer = bearer;
    request.ctx = ctx;
    return true;
  }

  private hasOrderLink(route: object, { headers }: FastifyRequest): boolean {
    const taken = this.reflector.get<true | undefined>(OR_ORDER_LINK, route as () => unknown);
    return taken === true && headers[ORDER_LINK_HEADER.toLowerCase()] !== undefined;
  }

  /** Passport's answer: a fault, whose token it is, or why it was not believed. */
  override handleRequest<T>(fault: unknown, bearer: T | false, reason: unknown, context: ExecutionContext): T {
    if (bearer && !fault) return bearer;
    throw asked(context, fault instanceof Error ? fault : new DomainError('unauthenticated', codeOf(reason)));
  }
}

const invalidHeaders = (errors: Fault[]): DomainError => new DomainError('invalid', 'request.invalid', { errors });

function refusalOf(call: Call): DomainError | null {
  const verdict = judgeCall(call);
  if (verdict === 'allowed') return null;
  return new DomainError('forbidden', verdict === 'wrong_role' ? 'auth.forbidden' : 'auth.not_on_behalf');
}

/** Who is not believed is asked for another token. */
function asked<T extends Error>(context: ExecutionContext, error: T): T {
  if (error instanceof DomainError && error.kind === 'unauthenticated')
    void context.switchToHttp().getResponse<FastifyReply>().header('www-authenticate', 'Bearer');
  return error;
}

function codeOf(reason: unknown): string {
  const name = reason instanceof Error ? reason.name : '';
  if (name === 'TokenExpiredError') return 'auth.token_expired';
  return name === 'JsonWebTokenError' || name === 'NotBeforeError' ? 'auth.token_invalid' : 'auth.required';
}
