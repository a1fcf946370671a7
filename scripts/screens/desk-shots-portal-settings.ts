import { type Shot } from './shots';

/** What admins set. */
export const PORTAL_SETTINGS_SHOTS: readonly Shot[] = [
  {
    name: 'portal-settings',
    who: 'admin',
    show: async ({ hands, open }) => {
      await open('/desk/settings');
      await hands.page.getByText(hands.word('portal-settings:group.credit.title')).first().waitFor();
    },
  },
  {
    name: 'portal-settings-confirm',
    who: 'admin',
    show: async ({ hands }) => {
      await hands.page.getByLabel(hands.word('portal-settings:limit.creditMaxAge.name')).fill('600');
      await hands.button('portal-settings:limits.save').first().click();
      await hands.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'portal-settings-abuse',
    who: 'admin',
    show: async ({ hands, open }) => {
      await open('/desk/settings?tab=abuse');
      await hands.page.getByText(hands.word('portal-settings:group.jump.title')).first().waitFor();
    },
  },
  {
    name: 'portal-settings-company',
    who: 'admin',
    show: async ({ hands, open }) => {
      await open('/desk/settings?tab=company');
      await hands.page.getByLabel(hands.word('portal-settings:company.npwp.name')).waitFor();
    },
  },
  {
    name: 'portal-settings-logo-refused',
    who: 'admin',
    show: async ({ hands }) => {
      await hands.page
        .getByLabel(hands.word('portal-settings:logo.choose'))
        .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('tidak ada gambar di sini') });
      await hands.page.getByText(hands.word('codes:logo.not_an_image')).waitFor();
    },
  },
  {
    name: 'portal-settings-messages',
    who: 'admin',
    show: async ({ hands, open }) => {
      await open('/desk/settings?tab=messages');
      await hands.button('portal-settings:messages.test').first().click();
      await hands.page.getByText(hands.word('portal-settings:messages.sent')).first().waitFor();
    },
  },
  {
    name: 'portal-settings-wording',
    who: 'admin',
    show: async ({ hands, open }) => {
      await open('/desk/settings?tab=messages');
      await hands.button('portal-settings:messages.editNamed').first().click();
      await hands.page
        .getByLabel(hands.word('portal-settings:messages.part.body'))
        .fill('Yth. {store},\n\nIsi order {nomor} kami ubah.');
      await hands.page.getByText(': {nomor}').waitFor();
    },
  },
  {
    name: 'portal-settings-erp',
    who: 'admin',
    show: async ({ hands, open }) => {
      await open('/desk/settings?tab=erp');
      await hands.button('portal-settings:erp.test').click();
      await hands.page.getByText(hands.word('portal-settings:erp.answers')).waitFor();
    },
  },
];
