import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  type Page,
  type Route,
} from 'playwright-core';
import { AS_IN_JAKARTA, TABLET } from '../../../scripts/screens/browser';
import { runDir } from '../../../scripts/test-runs';
import { until } from '../until';
import { verdict } from '../verdict';
import { Chromium } from './chromium';
import { Watch } from './watch';

export interface TabletOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly theme?: 'light' | 'dark';
  readonly language?: 'id' | 'en';
}

const SPEAKS_ENGLISH = `if (location.protocol.startsWith('http')) localStorage.setItem('jembatan-language', 'en')`;
const ORDERS = /\/api\/v1\/orders$/;

/** A device with the web app: what a person does with it, and what befalls it. Close it. */
export class Tablet {
  readonly profile = join(runDir(), `browser-${randomBytes(4).toString('hex')}`);
  private chromium: Chromium | null = null;
  private tab: Page | null = null;
  private watched: Watch[] = [];
  private offline = false;
  private dying = false;
  private answersToDrop = 0;
  private listensTo: BrowserContext | null = null;
  droppedAnswers = 0;

  private constructor(
    readonly url: string,
    private readonly options: TabletOptions,
  ) {}

  /** At the portal `url`, with nothing kept. */
  static async open(url: string, options: TabletOptions = {}): Promise<Tablet> {
    const tablet = new Tablet(url, options);
    await tablet.start();
    return tablet;
  }

  get context(): BrowserContext {
    if (!this.chromium) throw new Error('The browser does not run');
    return this.chromium.context;
  }

  /** The first tab. */
  get page(): Page {
    if (!this.tab) throw new Error('The browser does not run');
    return this.tab;
  }

  /** Errors of all its pages since it was opened, also before crashes. */
  get errors(): readonly string[] {
    return this.watched.flatMap(({ errors }) => errors);
  }

  get failedCalls(): readonly string[] {
    return this.watched.flatMap(({ failedCalls }) => failedCalls);
  }

  /** Hosts other than the portal that any page asked. */
  get strangers(): readonly string[] {
    return this.watched.flatMap((watch) => watch.strangers(this.url));
  }

  /** Of what was complained of, the part that a test provoked. */
  forgetErrors(pattern: RegExp): void {
    for (const watch of this.watched) watch.forget(pattern);
  }

  /** From now on the app opens without a connection. */
  async serviceWorkerInControl(page = this.page): Promise<void> {
    const controlled = 'navigator.serviceWorker.controller !== null';
    await until('the service worker is in control', () => page.evaluate<boolean>(controlled), { within: 30_000 });
  }

  async visit(path: string, page = this.page): Promise<void> {
    await page.goto(new URL(path, this.url).href, { waitUntil: 'domcontentloaded' });
  }

  async goOffline(): Promise<void> {
    this.offline = true;
    await this.context.setOffline(true);
  }

  async goOnline(): Promise<void> {
    this.offline = false;
    await this.context.setOffline(false);
  }

  /** The portal takes the next `count` orders, and this device does not hear the answers. */
  async dropAnswers(count: number): Promise<void> {
    this.answersToDrop += count;
    await this.listenForAnswers();
  }

  /** Behind the first one, which is the one that is looked at. */
  async secondTab(path = '/'): Promise<Page> {
    const page = await this.context.newPage();
    await this.visit(path, page);
    await this.page.bringToFront();
    return page;
  }

  /** kill -9 of the browser, which is then started again on what it had written. Not offline any more. */
  async crash(): Promise<void> {
    this.dying = true;
    await this.chromium?.kill();
    this.offline = false;
    await this.start();
    this.dying = false;
  }

  /** Switched off and on again. */
  async restart(): Promise<void> {
    await this.chromium?.close();
    this.offline = false;
    await this.start();
  }

  /** As if nothing of the app had ever been fetched; who is signed in stays so. */
  async forgetFiles(): Promise<void> {
    await this.page.goto('about:blank');
    const devtools = await this.devtools();
    await devtools.send('Network.clearBrowserCache');
    const storageTypes = 'cache_storage,service_workers,indexeddb';
    await devtools.send('Storage.clearDataForOrigin', { origin: new URL(this.url).origin, storageTypes });
  }

  devtools(page = this.page): Promise<CDPSession> {
    return this.context.newCDPSession(page);
  }

  /** When the file failed, what was on its screens is kept beside the logs. */
  async close(): Promise<void> {
    if (verdict.failed && this.chromium)
      for (const [tab, page] of this.context.pages().entries())
        await page.screenshot({ path: `${this.profile}-tab-${tab}.png` });
    await this.chromium?.close();
    this.chromium = null;
    rmSync(this.profile, { recursive: true, force: true });
  }

  private async listenForAnswers(): Promise<void> {
    const { context } = this;
    // Taking a listener off hands the order that it holds on to the portal.
    if (this.listensTo === context) return;
    this.listensTo = context;
    await context.route(ORDERS, (route) => this.answer(route));
  }

  private async answer(route: Route): Promise<void> {
    if (this.offline || route.request().method() !== 'POST' || this.answersToDrop === 0) return route.fallback();
    this.answersToDrop--;
    const { chromium } = this;
    try {
      await route.fetch();
      this.droppedAnswers++;
      await route.abort('connectionreset');
    } catch (fault) {
      // Who was killed in the middle of it hears no answer either.
      if (this.chromium === chromium && !this.dying) throw fault;
    }
  }

  private async start(): Promise<void> {
    const { viewport = TABLET, theme = 'light', language = 'id' } = this.options;
    const options: BrowserContextOptions = {
      ...AS_IN_JAKARTA,
      permissions: [...AS_IN_JAKARTA.permissions],
      viewport,
      colorScheme: theme,
    };
    this.chromium = await Chromium.open(this.profile, options);
    const { context } = this.chromium;
    this.watched.push(new Watch(context));
    context.setDefaultTimeout(15_000);
    if (language === 'en') await context.addInitScript({ content: SPEAKS_ENGLISH });
    if (this.answersToDrop > 0) await this.listenForAnswers();
    this.tab = context.pages()[0] ?? (await context.newPage());
  }
}
