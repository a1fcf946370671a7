import { type Locator, type Page } from 'playwright-core';

/** Tabs after which a part counts as out of reach. */
const FAR = 150;
/** Of what has the focus the middle is to be seen: no bar, no banner, no edge of the window lies over it. */
const IS_SEEN = `(() => {
  const part = document.activeElement;
  const { left, top, width, height } = part.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  return there !== null && (part.contains(there) || [...(part.labels ?? [])].some((label) => label.contains(there)));
})()`;

/** A person without a mouse: comes to a part by Tab, as far as it is, and sees that it has the focus. */
export class Keys {
  constructor(private readonly page: Page) {}

  /** @throws Error when Tab does not lead there, or something lies over it. */
  async reach(part: Locator): Promise<void> {
    await part.waitFor();
    const focused = part.and(this.page.locator(':focus'));
    for (let tabs = 0; (await focused.count()) === 0; tabs++) {
      if (tabs === FAR) throw new Error(`${String(part)} cannot be reached by Tab`);
      await this.page.keyboard.press('Tab');
    }
    if (!(await this.page.evaluate<boolean>(IS_SEEN)))
      throw new Error(`${String(part)} has the focus, and cannot be seen`);
  }

  async press(part: Locator): Promise<void> {
    await this.reach(part);
    await this.page.keyboard.press('Enter');
  }

  async type(part: Locator, text: string): Promise<void> {
    await this.reach(part);
    await this.page.keyboard.type(text);
  }

  /** What has the focus now, in a word; `BODY` where it was lost. */
  where(): Promise<string> {
    return this.page.evaluate<string>('document.activeElement.tagName');
  }
}
