import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { digestOf, Impersonations } from '@jembatan/audit';
import { RateLimits } from '@jembatan/identity';
import { type Ctx, DomainError } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { type FastifyRequest } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import { READING, type Reading, STANCE, type Stance } from './access.decorator';
import { describeCall } from './shadow-call.rules';

/** Writes down what is read and what is refused in a shadow session; what is done writes itself, where it is done. */
@Injectable()
export class ShadowWitness {
  constructor(
    private readonly reflector: Reflector,
    private readonly impersonations: Impersonations,
    private readonly limits: RateLimits,
    private readonly transactions: Transactions,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(ShadowWitness.name);
  }

  /** Before the answer leaves; without the record there is no answer. */
  async read(ctx: Ctx, context: ExecutionContext, body: unknown): Promise<void> {
    const { action, object, details } = this.callOf(ctx, context);
    const contentsHash = digestOf(body);
    await this.transactions.each((tx) =>
      this.impersonations.record(tx, ctx, { action, object, details, contentsHash }),
    );
  }

  /** By itself: what was refused left nothing else. Refusals count as writes, so that nobody floods the record. */
  async refused(ctx: Ctx, context: ExecutionContext, fault: unknown): Promise<void> {
    const code = fault instanceof DomainError ? fault.code : 'request.failed';
    try {
      await this.limits.countWrite(ctx.actor.id);
    } catch (error) {
      this.logger.warn({ error, code, actorId: ctx.actor.id }, 'too many refusals in a shadow session to record each');
      return;
    }
    const act = { ...this.callOf(ctx, context), outcome: 'refused' as const, code };
    try {
      await this.transactions.each((tx) => this.impersonations.record(tx, ctx, act));
    } catch (error) {
      this.logger.error({ error, code, actorId: ctx.actor.id }, 'a refusal in a shadow session could not be recorded');
    }
  }

  private callOf(ctx: Ctx, context: ExecutionContext): ReturnType<typeof describeCall> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const route = context.getHandler();
    const stance = this.reflector.get<Stance | undefined>(STANCE, route);
    const reading = this.reflector.get<Reading | undefined>(READING, route);
    return describeCall({
      controller: context.getClass().name,
      handler: route.name,
      act: stance?.kind === 'allowed' ? stance.act : null,
      reads: reading?.kind === 'personal' ? reading.what : null,
      method: request.method,
      path: request.routeOptions.url ?? '',
      id: (request.params as { id?: unknown } | undefined)?.id,
      storeId: ctx.actor.onBehalfOf?.storeId ?? '',
    });
  }
}
