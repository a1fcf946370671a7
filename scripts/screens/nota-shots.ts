import { notaPhoto } from './nota-paper';
import { type Shot } from './shots';

/** A paper note, as a salesman photographs it. */
export const TAKEN_NOTA_SHOTS: readonly Shot[] = [
  { name: 'nota', who: 'salesman1', show: ({ open, played }) => open(`/stores/${played.ownStoreId}/nota`) },
  {
    name: 'nota-photo',
    who: 'salesman1',
    show: async ({ hands: { page } }) => {
      const file = { name: 'nota.jpg', mimeType: 'image/jpeg', buffer: await notaPhoto() };
      await page.locator('main input[type=file]').last().setInputFiles(file);
      await page.locator('main img').first().waitFor();
    },
  },
  {
    name: 'nota-sent',
    who: 'salesman1',
    show: async ({ hands }) => {
      await hands.button('manual-notas:take.send').click();
      await hands.page.getByText(hands.word('manual-notas:state.waiting')).first().waitFor();
    },
  },
];

/** One that waits, and one on the desk of an admin who keys it in. */
export const KEYED_NOTA_SHOTS: readonly Shot[] = [
  {
    name: 'notas',
    who: 'admin',
    show: async ({ hands, open, played, stage }) => {
      await stage.handInNota(played.ownStoreId);
      await open('/desk/manual-notas');
      await hands.page.locator('main a[href*="/desk/manual-notas/"]').first().waitFor();
    },
  },
  {
    name: 'nota-keying',
    who: 'admin',
    show: async ({ hands, played }) => {
      await hands.page.locator('main a[href*="/desk/manual-notas/"]').first().click();
      await hands.page.locator('main figure img').first().waitFor();
      await hands.page.getByRole('searchbox', { name: hands.word('manual-notas:find') }).fill(played.articles[0] ?? '');
      await hands.page.locator('main li button').first().waitFor();
      await hands.page.keyboard.press('Enter');
      await hands.page.locator('main dl dd strong').first().waitFor();
    },
  },
];
