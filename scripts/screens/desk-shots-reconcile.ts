import { type Shot } from './shots';

/** What an outage left: the replay, an order that a person brings on, and the word that stores were promised. */
export const RECONCILE_SHOTS: readonly Shot[] = [
  {
    name: 'reconcile',
    who: 'admin',
    show: async ({ hands, open, stage }) => {
      await stage.outlastAnOutage();
      await open('/desk/reconcile');
      await hands.page.locator('main a[href*="/desk/review/"]').first().waitFor();
    },
  },
  {
    name: 'reconcile-confirm',
    who: 'admin',
    show: async ({ hands }) => {
      await hands.button('reconcile:start.run').first().click();
      await hands.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'reconcile-run',
    who: 'admin',
    show: async ({ hands, open }) => {
      await open('/desk/reconcile');
      await hands.page.locator('main a[href*="/desk/reconcile/"]').first().click();
      await hands.page.getByText(hands.word('reconcile:outcome.changed')).first().waitFor();
    },
  },
  {
    name: 'review',
    who: 'admin',
    show: async ({ hands }) => {
      await hands.page.locator('main a[href*="/desk/review/"]').first().click();
      await hands.button('reconcile:way.accept-changes.button').waitFor();
    },
  },
  {
    name: 'outcomes',
    who: 'admin',
    show: async ({ hands, open }) => {
      await open('/desk/outcomes');
      await hands.page.getByText(hands.word('reconcile:promised.booked')).first().waitFor();
    },
  },
];
