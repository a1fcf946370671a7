import { type BrowserContext, type ConsoleMessage, type Request } from 'playwright-core';

/** Written by the browser itself for each answer that is no 2xx, and each call without an answer. */
const BY_THE_NETWORK = /^Failed to load resource/;

/** What the pages of one browser complained of, and whom they asked. */
export class Watch {
  /** Of the app: errors on the console, and those that nobody caught. */
  errors: string[] = [];
  /** Of the browser: calls that failed or were refused. */
  readonly failedCalls: string[] = [];
  readonly hosts = new Set<string>();

  constructor(context: BrowserContext) {
    context.on('console', (message) => this.hear(message));
    context.on('weberror', (error) => this.errors.push(error.error().stack ?? error.error().message));
    context.on('request', (request) => this.note(request));
  }

  /** Hosts asked besides `url`'s. */
  strangers(url: string): string[] {
    return [...this.hosts].filter((host) => host !== new URL(url).host);
  }

  forget(pattern: RegExp): void {
    this.errors = this.errors.filter((text) => !pattern.test(text));
  }

  private hear(message: ConsoleMessage): void {
    if (message.type() !== 'error') return;
    const text = `${message.text()} (${message.location().url})`;
    if (BY_THE_NETWORK.test(message.text())) this.failedCalls.push(text);
    else this.errors.push(text);
  }

  private note(request: Request): void {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http')) this.hosts.add(host);
  }
}
