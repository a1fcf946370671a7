import { type Locator, type Page } from 'playwright-core';
import { type Language, word } from './words';

/** What a person does with the app, by the words that are on its screens. */
export class Hands {
  constructor(
    readonly page: Page,
    private readonly language: Language = 'id',
  ) {}

  word(key: string): RegExp {
    return word(key, this.language);
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: this.word(key) });
  }

  link(key: string): Locator {
    return this.page.getByRole('link', { name: this.word(key) });
  }

  /** On the sign-in screen; ends when the app is open. */
  async signIn(login: string): Promise<void> {
    await this.tryToSignIn(login, 'demo-jembatan');
    await this.page.getByRole('navigation').first().waitFor();
  }

  /**
   * On a browser that was killed: it writes its cookies down every half minute, and one that died earlier has forgotten who
   * was signed in. Ends when the app is open at `address` and the portal knows who it is.
   */
  async comeBack(login: string, address: string): Promise<void> {
    const signIn = this.button('sign-in:signIn');
    const asked = this.page.waitForResponse((answer) => answer.url().endsWith('/auth/refresh')).catch(() => null);
    await this.page.goto(address, { waitUntil: 'domcontentloaded' });
    const answer = await Promise.race([asked, signIn.waitFor().then(() => null)]);
    if (answer?.ok()) return this.page.getByRole('navigation').first().waitFor();
    await signIn.waitFor();
    await this.signIn(login);
  }

  async tryToSignIn(login: string, password: string): Promise<void> {
    await this.page.getByLabel(this.word('sign-in:login')).fill(`${login}@demo.test`);
    await this.page.getByLabel(this.word('sign-in:password')).fill(password);
    await this.button('sign-in:signIn').click();
  }

  /** By the menu. */
  async goTo(path: string): Promise<void> {
    await this.page.getByRole('navigation').locator(`a[href="${path}"]`).first().click();
    await this.page.waitForURL((url) => url.pathname === path);
  }

  /** From any screen of a salesman into the store's name: a visit under way elsewhere is left. */
  async openStore(code: string): Promise<void> {
    await this.goTo('/today');
    await this.page.getByRole('link', { name: code }).click();
    const start = this.button('today:visit.start');
    const leave = this.button('today:visit.leaveFor');
    // The list of stores has a search, too.
    const search = this.page.getByRole('searchbox', { name: this.word('ordering:search') });
    await start.or(leave).or(search).first().waitFor();
    if (await search.isVisible()) return;
    if (await leave.isVisible()) await leave.click();
    await this.page.getByRole('radio', { name: this.word('today:visit.reasons.routine') }).check();
    await start.click();
    await search.waitFor();
  }

  /** Ends when everything for the day is on the device. */
  async downloadTheDay(): Promise<void> {
    await this.goTo('/day');
    await this.button('day:fetch.start').click();
    await this.button('day:fetch.refresh').waitFor({ timeout: 60_000 });
  }

  /** Ends when the papers to sell with are on the device; the portal has made them before. */
  async downloadTheKit(): Promise<void> {
    await this.goTo('/day');
    await this.button('day:kit.start').click();
    await this.button('day:kit.saveAll').waitFor({ timeout: 60_000 });
  }

  search(): Locator {
    return this.page.getByRole('searchbox');
  }

  /** What adds a product to the cart; of all that are on the screen, or of those with `name`. */
  product(name = ''): Locator {
    return this.page.getByRole('button', { name: word('stepper.more', this.language, `.*${name}.*`) });
  }

  /** On the ordering screen: one step of the product's packing. */
  async addToCart(sku: string): Promise<void> {
    await this.search().fill(sku);
    await this.page.getByText(sku).first().waitFor();
    await this.product().first().click();
  }

  /** From the ordering screen to the order placed. Answers its key. */
  async place(): Promise<string> {
    await this.openCart();
    return this.order();
  }

  /** On the cart's screen: the one tap. Answers the key. */
  async order(): Promise<string> {
    await this.page.getByRole('button', { name: this.word('ordering:place.buttonTotal') }).click();
    await this.page.waitForURL(/\/placed\//);
    return this.page.url().split('/').at(-1) ?? '';
  }

  async openCart(): Promise<void> {
    await this.link('ordering:cart.review').or(this.button('ordering:cart.review')).first().click();
    await this.page.waitForURL(/\/cart$/);
  }

  /** On the outbox: ends when the portal has everything. */
  async nothingWaits(): Promise<void> {
    const done = this.page.getByText(this.word('outbox:allIn')).or(this.page.getByText(this.word('outbox:empty')));
    await done.first().waitFor({ timeout: 60_000 });
  }
}
