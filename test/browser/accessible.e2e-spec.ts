import { join } from 'node:path';
import { enterScene } from '../../scripts/screens/scenes';
import { PEOPLE, SHOTS } from '../../scripts/screens/shots';
import { type Played, Stage } from '../../scripts/screens/stage';
import { violationsOn } from '../support/browser/axe';
import { needsChromium } from '../support/browser/chromium';
import { Tablet } from '../support/browser/tablet';
import { Ways } from '../support/browser/ways';
import { soak } from '../support/counts';
import { TestHouse } from '../support/house';

const LOOKS = soak(['id light'], ['id light', 'id dark', 'en light', 'en dark']);

needsChromium(() => {
  describe('Every screen', () => {
    let house: TestHouse;
    let stage: Stage;
    let played: Played;

    beforeAll(async () => {
      house = await TestHouse.open();
      stage = new Stage(house.pageUrl, house.erp.url, join(house.dir, 'files', 'outbox'));
      played = await stage.play();
    }, 120_000);

    afterAll(() => house?.close(), 60_000);

    it.each(PEOPLE)(
      'that %s sees is accessible, complains of nothing, leads nowhere in vain, and asks nobody but the portal',
      async (who) => {
        const tablet = await Tablet.open(house.pageUrl);
        try {
          const { page } = tablet;
          const scene = await enterScene(page, { url: house.pageUrl, who, played, stage });
          const faults: string[] = [];
          const ways = new Ways(page);
          for (const { name, show } of SHOTS.filter((shot) => shot.who === who)) {
            await show(scene).catch((cause: unknown) => {
              throw new Error(`${name} cannot be shown; until then ${faults.join('\n') || 'no fault'}`, { cause });
            });
            await ways.note();
            for (const look of LOOKS) {
              const [language = '', theme = ''] = look.split(' ');
              await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light' });
              await scene.speak(language === 'en' ? 'en' : 'id');
              faults.push(...(await violationsOn(page)).map((fault) => `${name}, ${look}: ${fault}`));
            }
            await page.emulateMedia({ colorScheme: 'light' });
            await scene.speak('id');
          }
          expect(faults).toEqual([]);
          expect(await ways.dead(scene.open)).toEqual([]);
          expect(tablet.errors).toEqual([]);
          expect(tablet.strangers).toEqual([]);
        } finally {
          await tablet.close();
        }
      },
      soak(240_000, 900_000),
    );
  });
});
