import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@jembatan/kernel';
import { isUUID } from 'class-validator';
import { type FastifyRequest } from 'fastify';

const HEADER = 'Idempotency-Key';

/** The UUID of the `Idempotency-Key` header; without one the input is invalid. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const key = context.switchToHttp().getRequest<FastifyRequest>().headers[HEADER.toLowerCase()];
  if (isUUID(key)) return (key as string).toLowerCase();
  const message = `the header ${HEADER} must be a UUID`;
  throw new DomainError('invalid', 'request.invalid', { errors: [{ path: HEADER, code: 'field.uuid', message }] });
});
