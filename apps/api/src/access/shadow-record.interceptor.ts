import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';
import { catchError, from, mergeMap, type Observable } from 'rxjs';
import { READING, type Reading } from './access.decorator';
import { ShadowWitness } from './shadow-witness.service';

/** Around every controller: in a shadow session reads of personal data are recorded before they leave, and refusals. */
@Injectable()
export class ShadowRecordInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly witness: ShadowWitness,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { ctx } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!ctx?.actor.onBehalfOf) return next.handle();
    const reading = this.reflector.get<Reading | undefined>(READING, context.getHandler());
    const refused = async (fault: unknown): Promise<never> => {
      await this.witness.refused(ctx, context, fault);
      throw fault;
    };
    const read = async (body: unknown): Promise<unknown> => {
      await this.witness.read(ctx, context, body);
      return body;
    };
    const answered = next.handle().pipe(catchError((fault: unknown) => from(refused(fault))));
    return reading?.kind === 'personal' ? answered.pipe(mergeMap(read)) : answered;
  }
}
