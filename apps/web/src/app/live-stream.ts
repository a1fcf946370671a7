import { type SignInSession } from '../api/sign-in-session';
import { NoAnswer, SignedOut } from '../api/problem';
import { type LiveEvent, readEvents, reconnectAfter } from './live-stream.rules';

/** The portal gives a sign of life every 15 s; a stream that is silent for longer than this is dead. */
const SILENCE_MS = 40_000;
/** A tab that nobody sees gives its stream back after this. */
const UNSEEN_MS = 20_000;

export interface LiveListener {
  event(event: LiveEvent): void;
  /** Does a stream stand? */
  standing(stands: boolean): void;
}

/** Follows the portal's events for as long as somebody looks at this tab, and comes back when the stream is lost. */
export class LiveStream {
  private lastId: string | null = null;
  private running: AbortController | null = null;
  private unseen: ReturnType<typeof setTimeout> | undefined;
  private hurry: () => void = () => undefined;
  private drop: () => void = () => undefined;

  constructor(
    private readonly session: SignInSession,
    private readonly listener: LiveListener,
  ) {}

  /** Answers the way to stop it. */
  start(): () => void {
    const seen = (): void => {
      clearTimeout(this.unseen);
      if (document.hidden) this.unseen = setTimeout(() => this.pause(), UNSEEN_MS);
      else this.resume();
    };
    const online = (): void => this.hurry();
    const offline = (): void => this.drop();
    document.addEventListener('visibilitychange', seen);
    addEventListener('online', online);
    addEventListener('offline', offline);
    seen();
    return () => {
      document.removeEventListener('visibilitychange', seen);
      removeEventListener('online', online);
      removeEventListener('offline', offline);
      clearTimeout(this.unseen);
      this.pause();
    };
  }

  private resume(): void {
    if (this.running) return this.hurry();
    this.running = new AbortController();
    void this.follow(this.running.signal);
  }

  private pause(): void {
    this.running?.abort();
    this.running = null;
  }

  private async follow(stop: AbortSignal): Promise<void> {
    for (let failures = 0; !stop.aborted;) {
      try {
        failures = (await this.read(stop)) ? 0 : failures + 1;
      } catch (error) {
        if (error instanceof SignedOut) return;
        if (!(error instanceof NoAnswer)) reportError(error);
        failures += 1;
      }
      this.listener.standing(false);
      if (!stop.aborted) await this.pauseFor(reconnectAfter(failures, Math.random()), stop);
    }
  }

  /** Until the stream ends, by whichever side. Answers whether one stood. */
  private async read(stop: AbortSignal): Promise<boolean> {
    const silence = new AbortController();
    this.drop = () => silence.abort();
    let watchdog = setTimeout(this.drop, SILENCE_MS);
    try {
      const response = await this.open(AbortSignal.any([stop, silence.signal]));
      if (!response.body) return false;
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      this.listener.standing(true);
      let rest = '';
      for (;;) {
        const piece = await nextOf(reader);
        if (piece === null) return true;
        clearTimeout(watchdog);
        watchdog = setTimeout(this.drop, SILENCE_MS);
        const parsed = readEvents(rest + piece);
        rest = parsed.rest;
        for (const event of parsed.events) this.tell(event);
      }
    } finally {
      clearTimeout(watchdog);
    }
  }

  /** @throws SignedOut, NoAnswer */
  private async open(signal: AbortSignal): Promise<Response> {
    const token = await this.session.token();
    const response = await this.ask(token, signal);
    // The session may have been ended elsewhere: the portal is asked, and whoever is out is led out.
    if (response.status === 401 || response.status === 403) await this.session.restore();
    if (!response.ok) throw new NoAnswer(response.status);
    return response;
  }

  private async ask(token: string, signal: AbortSignal): Promise<Response> {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(this.lastId === null ? {} : { 'last-event-id': this.lastId }),
    };
    try {
      return await fetch('/api/v1/events', { headers, signal, cache: 'no-store' });
    } catch (error) {
      throw new NoAnswer(error);
    }
  }

  private tell(event: LiveEvent): void {
    this.lastId = event.id ?? this.lastId;
    this.listener.event(event);
  }

  private pauseFor(milliseconds: number, stop: AbortSignal): Promise<void> {
    return new Promise((resume) => {
      const timer = setTimeout(resume, milliseconds);
      this.hurry = () => {
        clearTimeout(timer);
        resume();
      };
      stop.addEventListener('abort', this.hurry, { once: true });
    });
  }
}

/** Null: the stream has ended, in order or not. */
async function nextOf(reader: ReadableStreamDefaultReader<string>): Promise<string | null> {
  try {
    return (await reader.read()).value ?? null;
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
}
