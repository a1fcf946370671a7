import { type Scene, type Shot } from './shots';

const table = async ({ hands }: Scene): Promise<void> => hands.page.locator('tbody tr').first().waitFor();

const listed =
  (path: string) =>
  async (scene: Scene): Promise<void> => {
    await scene.open(path);
    await table(scene);
  };

/** The day's record of what `salesman1` did for the stores, from the list to the one record. */
async function firstRecord({ hands, open }: Scene): Promise<void> {
  await open('/audit?action=order.placed');
  await hands.page.locator('tbody a').first().click();
  await hands.page.getByText(hands.word('audit:noticeState.sent')).waitFor();
}

/** From a record to all that is known of who acted. */
async function evidence(scene: Scene): Promise<void> {
  await firstRecord(scene);
  await scene.hands.link('audit:record.evidence').click();
  await scene.hands.button('abuse:pack.pdf').waitFor();
}

/** What auditors answer by, and what admins see of abuse and of what waits for them. */
export const AUDIT_SHOTS: readonly Shot[] = [
  { name: 'audit-log', who: 'auditor', show: listed('/audit') },
  {
    name: 'audit-nothing-fits',
    who: 'auditor',
    show: async ({ hands, open }) => {
      await open('/audit?to=2020-01-01');
      await hands.page.getByText(hands.word('audit:log.noneFits')).waitFor();
    },
  },
  { name: 'audit-record', who: 'auditor', show: firstRecord },
  {
    name: 'audit-chain',
    who: 'auditor',
    show: async ({ hands, open }) => {
      await open('/audit/chain');
      await hands.button('audit:verify.start').click();
      await hands.page.getByText(hands.word('audit:verify.intact')).waitFor();
    },
  },
  { name: 'audit-notices', who: 'auditor', show: listed('/audit/notices') },
  {
    name: 'audit-report',
    who: 'auditor',
    show: async ({ hands, open }) => {
      await open('/audit/report');
      await hands.button('audit:sign.act').waitFor();
    },
  },
  {
    name: 'audit-report-to-be-signed',
    who: 'auditor',
    show: async ({ hands }) => {
      await hands.page.getByLabel(hands.word('audit:sign.comment')).fill('Diperiksa terhadap catatan kunjungan');
      await hands.button('audit:sign.act').click();
      await hands.page.getByRole('dialog').waitFor();
    },
  },
  { name: 'audit-accesses', who: 'auditor', show: listed('/audit/access') },
  { name: 'abuse-for-auditors', who: 'auditor', show: ({ open }) => open('/desk/abuse?state=all') },
  { name: 'evidence-for-auditors', who: 'auditor', show: evidence },
  { name: 'abuse', who: 'admin', show: ({ open }) => open('/desk/abuse?state=all') },
  {
    name: 'evidence-suspend',
    who: 'admin',
    show: async (scene) => {
      await evidence(scene);
      await scene.hands.button('abuse:suspend.open').click();
      await scene.hands.page.getByRole('dialog').waitFor();
    },
  },
  { name: 'tasks', who: 'admin', show: listed('/desk/tasks') },
];
