import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { type Ctx, type Role } from '@jembatan/kernel';
import { type FastifyRequest } from 'fastify';

export const ACCESS = Symbol('access');
export const STANCE = Symbol('stance');

/** Who may call a route. A route that does not say is refused at boot. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'roles'; readonly roles: readonly Role[] };

/** What a write route says to somebody who acts in a store's name. */
export type Stance = { readonly kind: 'allowed'; readonly act: string } | { readonly kind: 'never' };

/** Open to everybody, signed in or not. */
export const Public = (): MethodDecorator => SetMetadata<symbol, Access>(ACCESS, { kind: 'public' });

/** Open to everybody who is signed in. */
export const SignedIn = (): MethodDecorator => withToken({ kind: 'signed-in' });

/** Open to people with one of these roles. Inside a shadow session the salesman counts as `store_owner` of that store. */
export const Roles = (...roles: [Role, ...Role[]]): MethodDecorator => withToken({ kind: 'roles', roles });

const withToken = (access: Access): MethodDecorator =>
  applyDecorators(SetMetadata<symbol, Access>(ACCESS, access), ApiBearerAuth());

/** The route may be used in a store's name; `act` names it in consents, e.g. `order:place`. */
export const OnBehalf = (act: string): MethodDecorator => SetMetadata<symbol, Stance>(STANCE, { kind: 'allowed', act });

/** The route may never be used in a store's name. */
export const NotOnBehalf = (): MethodDecorator => SetMetadata<symbol, Stance>(STANCE, { kind: 'never' });

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard before any controller runs. */
    ctx?: Ctx;
  }
}

/** The caller, for the service's first argument. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Ctx => {
  const { ctx } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!ctx) throw new Error('The access guard did not run');
  return ctx;
});
