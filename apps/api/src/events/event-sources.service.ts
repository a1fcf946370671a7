import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { isInSight, type OrderNews, OrderNewsFeed, type OrderSight, orderSight } from '@jembatan/ordering';
import { NOTICE_TOPIC } from '@jembatan/notices';
import { Announcements } from '@jembatan/platform';
import { FLAGS_TOPIC, ServiceMode, type ServiceModeState } from '@jembatan/service-mode';
import { PinoLogger } from 'nestjs-pino';
import { ServiceModeDto } from '../service-mode/service-mode.dto';
import { type EventStream, type StreamEvent } from './event-stream';

/** Missed events that are told one by one; beyond that the screen reads its lists again. */
const MOST_MISSED = 500;
/** Events of everybody that are searched for those of the reader. */
const WIDEST_SEARCH = 50_000;
/** So often a control room is told to read its figures again; a change of mode or flag is told at once. */
const CONTROL_ROOM_MS = 2_000;
const POSITION = /^\d{1,15}$/;

/** Leads what happens in the house to a stream, as far as the caller may see it. */
@Injectable()
export class EventSources implements OnApplicationBootstrap {
  constructor(
    private readonly mode: ServiceMode,
    private readonly news: OrderNewsFeed,
    private readonly announcements: Announcements,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(EventSources.name);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.news.start();
  }

  /** Never throws: a stream that cannot be served is ended, and its reader comes back. */
  async connect(ctx: Ctx, stream: EventStream, lastEventId: string | undefined): Promise<void> {
    const { roles, onBehalfOf } = ctx.actor;
    const tellMode = (state: ServiceModeState): void =>
      stream.send({ event: 'service-mode', data: ServiceModeDto.of(state) });
    tellMode(this.mode.current());
    stream.onEnd(this.mode.onChange(tellMode));
    const tellOf = (event: string): void =>
      stream.onEnd(this.announcements.on(event, (data) => stream.send({ event, data })));
    if (roles.includes('admin') && !onBehalfOf) {
      tellOf('reconciliation');
      tellOf('order-import');
      this.keepControlRoom(stream);
    }
    if (roles.some((role) => role === 'admin' || role === 'auditor')) tellOf(NOTICE_TOPIC);
    try {
      await this.followOrders(ctx, stream, lastEventId);
    } catch (error) {
      this.logger.warn({ error }, 'an event stream could not be served');
      stream.end();
    }
  }

  /** Ages and figures of the house change all the time, also when nobody is left who would announce it. */
  private keepControlRoom(stream: EventStream): void {
    const readAgain = (): void => stream.send({ event: 'control-room', data: {} });
    const timer = setInterval(readAgain, CONTROL_ROOM_MS);
    stream.onEnd(() => clearInterval(timer));
    stream.onEnd(this.mode.onChange(readAgain));
    stream.onEnd(this.announcements.on(FLAGS_TOPIC, readAgain));
  }

  /** First what was missed, then what comes; an event that is both is told once. */
  private async followOrders(ctx: Ctx, stream: EventStream, lastEventId: string | undefined): Promise<void> {
    const sight = orderSight(ctx.actor);
    let waiting: OrderNews[] | null = [];
    const { upTo, stop } = this.news.listen((news) => {
      if (!isInSight(sight, news)) return;
      if (waiting) waiting.push(news);
      else stream.send(orderEvent(news));
    });
    stream.onEnd(stop);
    const missed = lastEventId === undefined ? [] : await this.missed(sight, lastEventId, upTo);
    if (missed === 'too-much') stream.send({ event: 'reload', data: {} });
    const told = new Map((missed === 'too-much' ? [] : missed).concat(waiting).map((news) => [news.seq, news]));
    for (const news of told.values()) stream.send(orderEvent(news));
    waiting = null;
  }

  private async missed(sight: OrderSight, lastEventId: string, upTo: number): Promise<OrderNews[] | 'too-much'> {
    const after = Number(lastEventId);
    if (!POSITION.test(lastEventId) || upTo - after > WIDEST_SEARCH) return 'too-much';
    const missed = await this.news.told(sight, { after, upTo }, MOST_MISSED + 1);
    return missed.length > MOST_MISSED ? 'too-much' : missed;
  }
}

const orderEvent = ({ seq, orderId, storeId, kind, at }: OrderNews): StreamEvent => ({
  event: 'order',
  id: seq,
  data: { seq, orderId, storeId, kind, at },
});
