import sharp from 'sharp';
import { type Shot } from './shots';

const PAPER = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200">
  <rect width="900" height="1200" fill="#f4efe2"/>
  <g font-family="DejaVu Sans" font-size="44" fill="#223">
    <text x="60" y="120">NOTA 17, 20-11-2026</text><text x="60" y="330">Serum 6</text>
  </g></svg>`;

const choose: Shot['show'] = async ({ hands }) => {
  const buffer = await sharp(Buffer.from(PAPER)).jpeg().toBuffer();
  await hands.page
    .locator('main input[type=file]')
    .last()
    .setInputFiles({ name: 'nota.jpg', mimeType: 'image/jpeg', buffer });
  await hands.page.locator('main img').first().waitFor();
};

/** A paper note: taken by a salesman. */
export const TAKEN_NOTA_SHOTS: readonly Shot[] = [
  { name: 'nota', who: 'salesman1', show: ({ open, played }) => open(`/stores/${played.ownStoreId}/nota`) },
  { name: 'nota-photo', who: 'salesman1', show: choose },
  {
    name: 'nota-sent',
    who: 'salesman1',
    show: async ({ hands }) => {
      await hands.button('manual-notas:take.send').click();
      await hands.page.getByText(hands.word('manual-notas:command.accepted')).first().waitFor();
    },
  },
];

/** The same, keyed in by an admin. */
export const KEYED_NOTA_SHOTS: readonly Shot[] = [
  {
    name: 'notas',
    who: 'admin',
    show: async ({ hands, open }) => {
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
