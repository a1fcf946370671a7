import { type Page } from 'playwright-core';
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

  button(key: string) {
    return this.page.getByRole('button', { name: this.word(key) });
  }

  link(key: string) {
    return this.page.getByRole('link', { name: this.word(key) });
  }

  /** On the sign-in screen; ends when the app is open. */
  async signIn(login: string): Promise<void> {
    await this.tryToSignIn(login, 'demo-jembatan');
    await this.page.getByRole('navigation').waitFor();
  }

  async tryToSignIn(login: string, password: string): Promise<void> {
    await this.page.getByLabel(this.word('sign-in:login')).fill(`${login}@demo.test`);
    await this.page.getByLabel(this.word('sign-in:password')).fill(password);
    await this.button('sign-in:signIn').click();
  }

  /** From any screen of a salesman into the store's name: a visit under way elsewhere is left. */
  async openStore(code: string): Promise<void> {
    await this.link('nav.today').click();
    await this.page.getByRole('link', { name: code }).click();
    const start = this.button('today:visit.start');
    const leave = this.button('today:visit.leaveFor');
    const search = this.page.getByRole('searchbox');
    await start.or(leave).or(search).first().waitFor();
    if (await search.isVisible()) return;
    if (await leave.isVisible()) await leave.click();
    await this.page.getByRole('radio', { name: this.word('today:visit.reasons.routine') }).check();
    await start.click();
    await search.waitFor();
  }
}
