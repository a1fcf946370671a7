import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@jembatan/kernel';
import { ORDER_LINK_TOKEN } from '@jembatan/ordering';
import { type FastifyRequest } from 'fastify';
import { ORDER_LINK_HEADER } from '../access/access.decorator';

/** The token of the order link that the request carries; null without one. A header, so that no server log has it. */
export const OrderLink = createParamDecorator((_: unknown, context: ExecutionContext): string | null => {
  const token = context.switchToHttp().getRequest<FastifyRequest>().headers[ORDER_LINK_HEADER.toLowerCase()];
  if (token === undefined) return null;
  if (typeof token === 'string' && ORDER_LINK_TOKEN.test(token)) return token;
  const message = `the header ${ORDER_LINK_HEADER} must be the token of a link`;
  throw new DomainError('invalid', 'request.invalid', {
    errors: [{ path: ORDER_LINK_HEADER, code: 'field.matches', message }],
  });
});
