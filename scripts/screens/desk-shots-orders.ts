import { type Shot } from './shots';

/** Approvals, and the orders that admins search. */
export const ORDER_DESK_SHOTS: readonly Shot[] = [
  {
    name: 'approvals',
    who: 'admin',
    show: async ({ hands, open, played }) => {
      await open('/desk/approvals?ceiling=10000000');
      await hands.page.getByText(played.awaiting.number).waitFor();
      await hands.page.getByRole('checkbox').first().check();
    },
  },
  {
    name: 'approval',
    who: 'admin',
    show: async ({ hands, open, played }) => {
      await open(`/desk/approvals/${played.awaiting.id}`);
      await hands.button('approvals:decide.approve').waitFor();
    },
  },
  {
    name: 'approval-change',
    who: 'admin',
    show: async ({ hands }) => {
      await hands.button('approvals:decide.change').click();
      await hands.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'order-desk',
    who: 'admin',
    show: async ({ hands, open, played }) => {
      await open('/desk/orders');
      await hands.page.getByText(played.awaiting.number).first().waitFor();
    },
  },
  {
    name: 'order-of-an-admin',
    who: 'admin',
    show: async ({ hands, played }) => {
      await hands.page.getByRole('link', { name: played.awaiting.number }).click();
      await hands.page.getByText(hands.word('order-desk:audit.record')).first().click();
      await hands.page.getByText(hands.word('order-desk:exchange.none')).waitFor();
    },
  },
  {
    name: 'order-desk-nothing-found',
    who: 'admin',
    show: async ({ hands }) => {
      // The way back from an order leads to the list that it was opened from.
      await hands.link('common:back').first().click();
      await hands.page.waitForURL('**/desk/orders');
      await hands.search().fill('tidak ada yang begini');
      await hands.button('order-desk:filter.find').click();
      await hands.page.getByText(hands.word('order-desk:noneFits')).waitFor();
    },
  },
];
