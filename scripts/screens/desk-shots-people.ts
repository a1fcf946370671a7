import { type Scene, type Shot } from './shots';

/** From a list of the desk into the first of what fits. */
async function openFirst({ hands, open }: Scene, path: string): Promise<void> {
  await open(path);
  await hands.page.getByRole('table').getByRole('link').first().click();
  await hands.page.waitForURL((url) => url.pathname.split('/').length === 4);
}

/** People, stores and territories, as an admin keeps them. */
export const PEOPLE_SHOTS: readonly Shot[] = [
  {
    name: 'people',
    who: 'admin',
    show: async ({ hands, open }) => {
      await open('/desk/people');
      await hands.page.getByRole('table').waitFor();
    },
  },
  { name: 'people-nobody-fits', who: 'admin', show: ({ open }) => open('/desk/people?q=tidak+ada+yang+begini') },
  {
    name: 'people-invited',
    who: 'admin',
    show: async ({ hands, open }) => {
      await open('/desk/people');
      await hands.button('people:invite.title').click();
      await hands.page.getByRole('checkbox', { name: hands.word('people:role.store_owner') }).check();
      await hands.button('people:invite.send').click();
      await hands.page.getByText(hands.word('people:invite.nameMissing')).waitFor();
    },
  },
  {
    name: 'person',
    who: 'admin',
    show: async (scene) => {
      await openFirst(scene, '/desk/people?role=salesman');
      await scene.hands.button('people:territory.withdraw').first().or(movesIn(scene)).first().waitFor();
    },
  },
  {
    name: 'person-territory-saved',
    who: 'admin',
    show: async (scene) => {
      await movesIn(scene).first().click();
      await scene.hands.button('people:territory.save').click();
      await scene.hands.button('people:territory.saveNow').waitFor();
    },
  },
  {
    name: 'person-suspended',
    who: 'admin',
    show: async (scene) => {
      await openFirst(scene, '/desk/people?role=salesman&sort=-name');
      await scene.hands.button('people:act.suspend').click();
    },
  },
  {
    name: 'person-duties',
    who: 'admin',
    show: async (scene) => {
      await openFirst(scene, '/desk/people?role=store_owner');
      await scene.hands.button('people:duties.change').click();
      await scene.hands.page.getByRole('checkbox').first().waitFor();
    },
  },
  {
    name: 'people-import',
    who: 'admin',
    show: async ({ hands, open, played }) => {
      await open('/desk/import');
      const { storeCode } = played.booked;
      const text = `Nama;Email;Peran;Toko\nRina;rina@jual.example;sales;${storeCode}\nPak;pak;pemilik toko;X999\nBos;bos@kantor.example;admin;\n`;
      await hands.page
        .locator('input[type=file]')
        .setInputFiles({ name: 'orang.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      await hands.page.getByRole('table').waitFor();
    },
  },
  {
    name: 'stores-of-the-desk',
    who: 'admin',
    show: async ({ hands, open }) => {
      await open('/desk/stores');
      await hands.page.getByRole('table').waitFor();
    },
  },
  {
    name: 'shadow-policy',
    who: 'admin',
    show: async ({ hands }) => {
      await hands.button('people:policy.title').click();
      await hands.page.getByRole('switch').waitFor();
    },
  },
  {
    name: 'store-of-the-desk',
    who: 'admin',
    show: async (scene) => {
      await openFirst(scene, '/desk/stores');
      await scene.hands.page.getByRole('heading', { name: scene.hands.word('people:consents.title') }).waitFor();
    },
  },
];

/** What moves a store to the other side of the board. */
const movesIn = ({ hands }: Scene) => hands.page.getByRole('button', { name: hands.word('people:territory.actOn') });
