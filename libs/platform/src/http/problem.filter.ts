import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { DomainError, type DomainErrorKind } from '@jembatan/kernel';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import { isLostConnection } from '../database/postgres-errors';
import { type Problem, STATUS_OF } from './problem';

const DEFAULT_RETRY_AFTER = 2;

/** The one funnel from a throw to an `application/problem+json` answer. What is not expected is logged whole and told as little as possible. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: PinoLogger) {
    logger.setContext(ProblemFilter.name);
  }

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) {
      this.logger.error({ error: thrown }, 'thrown after the answer was sent');
      return;
    }
    const error = this.expected(thrown);
    const { errors, retryAfter, ...details } = error.details;
    const { status, title } =
      error.code === 'internal' ? { status: 500, title: 'Internal Server Error' } : this.statusOf(error, thrown);
    if (status === 503 || status === 429)
      void reply.header('retry-after', String(typeof retryAfter === 'number' ? retryAfter : DEFAULT_RETRY_AFTER));
    if (status >= 500)
      this.logger.error({ error: thrown, method: request.method, path: request.url.split('?')[0] }, error.code);
    const problem: Problem = {
      type: `urn:jembatan:problem:${error.code}`,
      title,
      status,
      code: error.code,
      detail: error.code,
      requestId: request.id,
      ...(Array.isArray(errors) ? { errors: errors as Problem['errors'] } : {}),
      ...(Object.keys(details).length > 0 ? { details } : {}),
    };
    void reply.status(status).type('application/problem+json').send(problem);
  }

  private statusOf(error: DomainError, thrown: unknown): { status: number; title: string } {
    // Statuses that only the HTTP layer knows (405, 413, 415 …) keep their own.
    const status = httpStatus(thrown);
    return status !== undefined && thrown !== error ? { status, title: error.message } : STATUS_OF[error.kind];
  }

  private expected(thrown: unknown): DomainError {
    if (thrown instanceof DomainError) return thrown;
    if (isLostConnection(thrown))
      return new DomainError('unavailable', 'database.unavailable', { retryAfter: 2 }, { cause: thrown });
    const status = httpStatus(thrown);
    if (status !== undefined && status < 500) return new DomainError(kindOf(status), codeOf(status));
    return new DomainError('unavailable', 'internal', {}, { cause: thrown });
  }
}

/** The status of a Nest HttpException or of an error that Fastify made of a bad request. */
function httpStatus(thrown: unknown): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status = (thrown as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 ? status : undefined;
}

const kindOf = (status: number): DomainErrorKind =>
  (Object.keys(STATUS_OF) as DomainErrorKind[]).find((kind) => STATUS_OF[kind].status === status) ?? 'invalid';

const CODES: Readonly<Record<number, string>> = {
  400: 'request.malformed',
  401: 'auth.required',
  403: 'auth.forbidden',
  404: 'route.not_found',
  405: 'request.method_not_allowed',
  413: 'request.too_large',
  414: 'request.too_large',
  415: 'request.media_type',
  431: 'request.too_large',
};
const codeOf = (status: number): string => CODES[status] ?? 'request.malformed';
