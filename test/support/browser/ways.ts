import { type Page, type Response } from 'playwright-core';

const LINKS = `[...document.querySelectorAll('main a[href^="/"], nav a[href^="/"]')]
  .filter((link) => !link.hasAttribute('download') && link.checkVisibility()).map((link) => link.getAttribute('href'))`;

/** A path as its route has it: what names one thing of many is left out. */
const routeOf = (path: string): string => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*').replace(/(.)\/$/, '$1');

/** Where the links of one person's screens lead, and what the portal refused these screens. */
export class Ways {
  /** Questions, not acts: an act may be refused for what it would do. */
  readonly refused: string[] = [];
  private readonly found = new Map<string, string>();
  private readonly seen = new Set<string>();

  constructor(private readonly page: Page) {
    page.on('response', (answer) => this.hear(answer));
  }

  /** What the screen that is open offers. */
  async note(): Promise<void> {
    this.seen.add(routeOf(new URL(this.page.url()).pathname));
    for (const href of await this.page.evaluate<string[]>(LINKS)) {
      const route = routeOf(new URL(href, this.page.url()).pathname);
      if (!this.found.has(route)) this.found.set(route, href);
    }
  }

  /** Opens one of each route that was offered and not seen; answers those that lead elsewhere, or to a refusal. */
  async dead(open: (path: string) => Promise<void>): Promise<string[]> {
    const dead: string[] = [];
    for (const [route, href] of this.found) {
      if (this.seen.has(route) || route === '/') continue;
      await open(href);
      const { pathname } = new URL(this.page.url());
      if (routeOf(pathname) !== route) dead.push(`${href} leads to ${pathname}`);
    }
    return [...dead, ...this.refused];
  }

  private hear(answer: Response): void {
    const { pathname } = new URL(answer.url());
    if (answer.request().method() === 'GET' && pathname.startsWith('/api/') && answer.status() >= 400)
      this.refused.push(`GET ${pathname} is answered ${answer.status()} at ${new URL(this.page.url()).pathname}`);
  }
}
