import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader } from '@nestjs/swagger';
import { type Ctx, type Role } from '@jembatan/kernel';
import { type ShadowAct } from '@jembatan/shadow';
import { type FastifyRequest } from 'fastify';
import { type BearerToken } from './bearer-token.rules';

export const ACCESS = Symbol('access');
export const STANCE = Symbol('stance');
export const READING = Symbol('reading');

/** What a reading route answers: personal data, which leaves a record where somebody acts in a store's name, or none. */
export type Reading = { readonly kind: 'personal'; readonly what: string } | { readonly kind: 'none' };

/** Who may call a route. A route that does not say is refused at boot. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'roles'; readonly roles: readonly Role[] };

/** What a write route says to somebody who acts in a store's name. */
export type Stance = { readonly kind: 'allowed'; readonly act: ShadowAct } | { readonly kind: 'never' };

/** Open to everybody, signed in or not. */
export const Public = (): MethodDecorator => SetMetadata<symbol, Access>(ACCESS, { kind: 'public' });

/** Open to everybody who is signed in. */
export const SignedIn = (): MethodDecorator => withToken({ kind: 'signed-in' });

/** Open to people with one of these roles. Inside a shadow session the salesman counts as `store_owner` of that store. */
export const Roles = (...roles: [Role, ...Role[]]): MethodDecorator => withToken({ kind: 'roles', roles });

const withToken = (access: Access): MethodDecorator =>
  applyDecorators(SetMetadata<symbol, Access>(ACCESS, access), ApiBearerAuth());

/** The route may be used in a store's name; `act` names it in consents, e.g. `order:place`. */
export const OnBehalf = (act: ShadowAct): MethodDecorator =>
  SetMetadata<symbol, Stance>(STANCE, { kind: 'allowed', act });

/** The route may never be used in a store's name. */
export const NotOnBehalf = (): MethodDecorator => SetMetadata<symbol, Stance>(STANCE, { kind: 'never' });

/** The route answers personal data of this kind, e.g. `order`: reading it in a store's name is recorded as `order.read`. */
export const ReadsPersonalData = (what: string): MethodDecorator =>
  SetMetadata<symbol, Reading>(READING, { kind: 'personal', what });

/** The route answers nothing about people. */
export const ReadsNoPersonalData = (): MethodDecorator => SetMetadata<symbol, Reading>(READING, { kind: 'none' });

export const OR_ORDER_LINK = Symbol('or-order-link');
export const ORDER_LINK_HEADER = 'X-Order-Link';
export const ORDER_LINK_LENGTH = 87;

/** Open without signing in, too, to whoever sends the token of an order link; the service judges it. */
export const OrOrderLink = (): MethodDecorator =>
  applyDecorators(
    SetMetadata<symbol, true>(OR_ORDER_LINK, true),
    ApiHeader({
      name: ORDER_LINK_HEADER,
      required: false,
      schema: { type: 'string', maxLength: ORDER_LINK_LENGTH },
      description: 'The token of a link in an owner notice, instead of signing in',
    }),
  );

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard before any controller runs. */
    ctx?: Ctx;
    /** What the caller showed; set together with `ctx`, not on public routes. */
    bearer?: BearerToken;
  }
}

/** The sign-in session of the caller; for routes that are closed to shadow sessions. */
export const LoginSession = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { bearer } = context.switchToHttp().getRequest<FastifyRequest>();
  if (bearer?.kind !== 'person') throw new Error('The caller has not signed in');
  return bearer.sessionId;
});

/** The caller, for the service's first argument. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Ctx => {
  const { ctx } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!ctx) throw new Error('The access guard did not run');
  return ctx;
});
