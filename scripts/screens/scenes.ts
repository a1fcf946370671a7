import { type Page } from 'playwright-core';
import { Hands } from './hands';
import { type Person, type Scene } from './shots';
import { type Played, type Stage } from './stage';

/** Opens the app at `url` on a page that nobody used before, and signs the person in. */
export async function enterScene(
  page: Page,
  { url, who, played, stage }: { url: string; who: Person; played: Played; stage: Stage },
): Promise<Scene> {
  const hands = new Hands(page);
  const open = async (path: string): Promise<void> => {
    await page.goto(new URL(path, url).href);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  await open('/');
  if (who !== 'nobody') await hands.signIn(who);
  return {
    hands,
    played,
    stage,
    open,
    speak: async (language) => {
      await page.evaluate(`(() => {
        const chosen = { key: 'jembatan-language', newValue: '${language}' };
        localStorage.setItem(chosen.key, chosen.newValue);
        dispatchEvent(new StorageEvent('storage', chosen));
      })()`);
      await page.locator(`html[lang=${language}]`).waitFor();
    },
    goOffline: () => page.context().setOffline(true),
    goOnline: () => page.context().setOffline(false),
  };
}
