import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { openTemporaryPortal } from './demo/temporary-portal';
import { AS_IN_JAKARTA, CHROMIUM_FLAGS, chromiumPath, PHONE, TABLET } from './screens/browser';
import { type Picture, writeGallery } from './screens/gallery';
import { enterScene } from './screens/scenes';
import { PEOPLE, SHOTS } from './screens/shots';
import { Stage } from './screens/stage';

const FOLDER = join('.data', 'screens');
const SIZES = { tablet: TABLET, phone: PHONE } as const;
const THEMES = ['light', 'dark'] as const;

/** Pixels of height. */
const LONGEST = 2_000;
/** In the page: ends when nothing moves any more; what pulses for ever does not count. */
const STILL = `Promise.allSettled(
  document.getAnimations()
    .filter((each) => each.effect?.getComputedTiming().iterations !== Infinity)
    .map(({ finished }) => finished),
)`;

const say = (line: string): void => console.log(line);

/** Plays a demo portal of its own, and writes every screen in both sizes and themes as PNG, with a page to look through them. */
async function main(): Promise<void> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('There is no Chromium: get it with scripts/install-test-tools, or set CHROMIUM');
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  say('Starting a temporary portal …');
  const portal = await openTemporaryPortal({ LOG_LEVEL: 'warn', SYNC_INTERVAL: '5' }, say);
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  const stop = (): void => void browser.close().then(() => portal.close().then(() => process.exit(1)));
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, stop);
  try {
    const stage = new Stage(portal.url, portal.simUrl, join(portal.dataDir, 'outbox'));
    const played = await stage.play();
    const pictures: Picture[] = [];
    for (const who of PEOPLE) {
      const context = await browser.newContext({
        ...AS_IN_JAKARTA,
        permissions: [...AS_IN_JAKARTA.permissions],
        viewport: TABLET,
      });
      const scene = await enterScene(await context.newPage(), { url: portal.url, who, played, stage });
      for (const { name, show } of SHOTS.filter((shot) => shot.who === who)) {
        await show(scene);
        pictures.push(...(await photograph(scene.hands.page, name)));
        say(`  ${name}`);
      }
      await context.close();
    }
    say(`\n${pictures.length} pictures: ${relative(process.cwd(), writeGallery(FOLDER, pictures))}`);
  } finally {
    await browser.close();
    await portal.close();
  }
}

async function photograph(page: Page, screen: string): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    // As long as its contents, so that what sticks to an edge does not cover them.
    const height = await page.evaluate<number>('document.documentElement.scrollHeight');
    await page.setViewportSize({ ...viewport, height: Math.min(Math.max(height, viewport.height), LONGEST) });
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme });
      await page.locator(`html[data-mantine-color-scheme=${theme}]`).waitFor();
      await page.evaluate(STILL);
      const file = `${screen}-${size}-${theme}.png`;
      await page.screenshot({ path: join(FOLDER, file) });
      pictures.push({ screen, file, look: `${size} ${theme}` });
    }
  }
  await page.setViewportSize(TABLET);
  await page.emulateMedia({ colorScheme: 'light' });
  return pictures;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
