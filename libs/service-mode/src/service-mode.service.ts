import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { Clock, type Ctx, systemCtx } from '@jembatan/kernel';
import { Announcements, Follower, requestScope, Transactions } from '@jembatan/platform';
import { PinoLogger } from 'nestjs-pino';
import { ERP_FUNCTIONS, type ErpFunction, type FunctionMode, type ServiceModeState } from './service-mode';
import { modeUntilInThePast } from './service-mode.errors';
import { type FunctionRow, ServiceModeRepository } from './service-mode.repository';
import { countFlaps, neededCalm, overall } from './service-mode.rules';
import { type ModeMove, modeOf, MOVES } from './service-mode.states';

const TOPIC = 'service-mode';

type Functions = Readonly<Record<ErpFunction, FunctionRow>>;
type Listener = (state: ServiceModeState) => void;

interface Why {
  readonly reason: string | null;
  readonly until?: Date | null;
}

/**
 * The mode of each ERP function: one truth in PostgreSQL, a copy in memory. Asking is synchronous and never does I/O; when
 * PostgreSQL is away the last word stands. What the system itself reports never throws: it is logged, and tried again.
 */
@Injectable()
export class ServiceMode implements OnModuleInit, BeforeApplicationShutdown {
  private heard: Functions;
  private state: ServiceModeState;
  /** Failures seen here that PostgreSQL does not hold yet; they count at once. */
  private readonly unwritten = new Map<ErpFunction, { readonly since: Date; readonly cause: string }>();
  private readonly moving = new Set<string>();
  private readonly listeners = new Set<Listener>();
  private readonly follower: Follower;
  private lost = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly modes: ServiceModeRepository,
    private readonly announcements: Announcements,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(ServiceMode.name);
    this.follower = new Follower(announcements, TOPIC, () => this.catchUp());
  }

  async onModuleInit(): Promise<void> {
    this.heard = await this.load();
    this.show();
    this.follower.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.follower.stop();
  }

  current(): ServiceModeState {
    return this.state;
  }

  /** May the ERP be called for this? True in normal operation and while recovering. */
  isUp(name: ErpFunction): boolean {
    return this.state.functions[name].mode !== 'degraded';
  }

  /** Milliseconds that the ERP must answer without a fault before `name` may come back; longer when it flapped. */
  neededCalm(name: ErpFunction): number {
    return neededCalm(this.heard[name].flaps);
  }

  /** Calls `listener` after each change of a function's mode, whichever process made it. Returns how to stop. */
  onChange(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The ERP failed at this: degraded here at once, everywhere as soon as it is written. */
  async reportDown(name: ErpFunction, cause: string): Promise<void> {
    if (!this.isUp(name)) return;
    this.unwritten.set(name, { since: this.clock.now(), cause });
    this.show();
    await this.follower.refresh();
  }

  async beginRecovery(name: ErpFunction): Promise<void> {
    await this.advance(name, 'begin-recovery', 'the ERP answers again');
  }

  /** Ends the recovery; nothing happens when the function is not recovering. */
  async recovered(name: ErpFunction): Promise<void> {
    await this.advance(name, 'recover', null);
  }

  /**
   * Holds every function degraded until `until`, or until `auto`. Calling it again renews reason and end.
   * @throws DomainError `invalid` / `service-mode.until_in_the_past`.
   */
  async force(ctx: Ctx, { reason, until = null }: { reason: string; until?: Date | null }): Promise<void> {
    if (until && until <= this.clock.now()) throw modeUntilInThePast();
    await this.move(ctx, 'force', ERP_FUNCTIONS, { reason, until });
  }

  /** Gives the mode back to breaker and probe. What was forced stays degraded until probes find the ERP well. */
  async auto(ctx: Ctx, { reason }: { reason: string }): Promise<void> {
    await this.move(ctx, 'release', ERP_FUNCTIONS, { reason });
  }

  private async advance(name: ErpFunction, move: ModeMove, reason: string | null): Promise<void> {
    const key = `${name} ${move}`;
    if (!MOVES[this.heard[name].state][move] || this.unwritten.has(name) || this.moving.has(key)) return;
    this.moving.add(key);
    try {
      await this.move(ownCtx(), move, [name], { reason });
    } catch (error) {
      this.logger.warn({ error, function: name, move }, 'a change of mode could not be written');
    } finally {
      this.moving.delete(key);
    }
  }

  private async move(ctx: Ctx, move: ModeMove, names: readonly ErpFunction[], why: Why): Promise<void> {
    const moved = await this.write(ctx, move, names, why);
    if (moved > 0) await this.announcements.announce(TOPIC);
    await this.follower.refresh();
  }

  private async write(
    ctx: Ctx,
    move: ModeMove,
    names: readonly ErpFunction[],
    { reason, until = null }: Why,
    applies: (row: FunctionRow) => boolean = () => true,
  ): Promise<number> {
    return this.transactions.run(async (tx) => {
      let moved = 0;
      for (const row of await this.modes.getForUpdate(tx, names)) {
        const state = MOVES[row.state][move];
        if (!state || !applies(row)) continue;
        const since = this.clock.now();
        const flaps = move === 'fail' ? countFlaps({ ...row, now: since }) : row.flaps;
        const cameBackAt = move === 'begin-recovery' ? since : row.cameBackAt;
        const change = { ...row, from: row.state, state, since, reason, until, flaps, cameBackAt, by: ctx.actor.id };
        await this.modes.update(tx, change);
        await this.audit.record(tx, ctx, {
          action: `service-mode.${state}`,
          object: { type: 'erp-function', id: row.function },
          details: { from: row.state, reason, until },
        });
        moved += 1;
      }
      return moved;
    });
  }

  /** Hands in what is not written yet, then reads the truth. Keeps the last word when PostgreSQL is away. */
  private async catchUp(): Promise<void> {
    try {
      const told = await this.handIn();
      const ended = await this.endForced();
      this.heard = await this.load();
      if (told + ended > 0) await this.announcements.announce(TOPIC);
      this.lost = false;
    } catch (error) {
      if (!this.lost) this.logger.warn({ error }, 'the service mode cannot be read; the last word stands');
      this.lost = true;
    }
    this.show();
  }

  private async handIn(): Promise<number> {
    let moved = 0;
    for (const [name, report] of this.unwritten) {
      moved += await this.write(ownCtx(), 'fail', [name], { reason: report.cause });
      this.unwritten.delete(name);
    }
    return moved;
  }

  private async endForced(): Promise<number> {
    const now = this.clock.now();
    const over = ({ state, until }: FunctionRow): boolean => state === 'forced' && until !== null && until <= now;
    const names = ERP_FUNCTIONS.filter((name) => over(this.heard[name]));
    if (names.length === 0) return 0;
    return this.write(ownCtx(), 'release', names, { reason: 'the time set by the admin is over' }, over);
  }

  private async load(): Promise<Functions> {
    const rows = await this.transactions.each((tx) => this.modes.list(tx));
    const missing = ERP_FUNCTIONS.filter((name) => !rows.some((row) => row.function === name));
    if (missing.length > 0) throw new Error(`function_mode lacks ${missing.join(', ')}`);
    return Object.fromEntries(rows.map((row) => [row.function, row])) as unknown as Functions;
  }

  /** Works out what is to be told, and tells those who listen when a mode changed. */
  private show(): void {
    const before = this.state as ServiceModeState | undefined;
    const functions = Object.fromEntries(
      ERP_FUNCTIONS.map((name) => [name, this.modeOfFunction(name)]),
    ) as unknown as Readonly<Record<ErpFunction, FunctionMode>>;
    this.state = overall(functions);
    const changed = ERP_FUNCTIONS.filter((name) => functions[name].mode !== before?.functions[name].mode);
    if (!before || changed.length === 0) return;
    for (const name of changed) this.logger.info({ function: name, ...functions[name] }, 'the service mode changed');
    for (const listener of this.listeners) listener(this.state);
  }

  private modeOfFunction(name: ErpFunction): FunctionMode {
    const { state, since, reason, until } = this.heard[name];
    const report = this.unwritten.get(name);
    if (report && state !== 'forced')
      return { mode: 'degraded', since: report.since, reason: report.cause, forced: false, until: null };
    return { mode: modeOf(state), since, reason, forced: state === 'forced', until };
  }
}

const ownCtx = (): Ctx => systemCtx(requestScope.getStore()?.requestId ?? 'service-mode');
