import { type Scene, type Shot } from './shots';

const asking =
  (path: string, button: string) =>
  async ({ hands, open }: Scene): Promise<void> => {
    await open(path);
    await hands.button(button).first().click();
    await hands.page.getByRole('dialog').waitFor();
  };

/** The house at one look, well and ill, and the switches of an outage. */
export const CONTROL_ROOM_SHOTS: readonly Shot[] = [
  {
    name: 'control-room',
    who: 'admin',
    show: async ({ hands, open }) => {
      await open('/desk');
      await hands.page.getByText(hands.word('control-room:erp.latency')).waitFor();
    },
  },
  {
    name: 'control-room-as-table',
    who: 'admin',
    show: async ({ hands }) => {
      await hands.page.getByText(hands.word('control-room:chart.asTable')).first().click();
      await hands.page.getByRole('columnheader').first().waitFor();
    },
  },
  {
    name: 'control-room-degraded',
    who: 'admin',
    show: async ({ hands, open, stage }) => {
      await stage.degrade();
      await open('/desk');
      await hands.page.getByText(hands.word('control-room:status.forced')).waitFor();
    },
  },
  { name: 'mode-release', who: 'admin', show: asking('/desk/mode', 'control-room:hand.release') },
  { name: 'bypass', who: 'admin', show: asking('/desk/mode', 'control-room:bypass.turnOn') },
  {
    name: 'bypass-without-a-reason',
    who: 'admin',
    show: async ({ hands }) => {
      await hands.page
        .getByRole('dialog')
        .getByRole('button', { name: hands.word('control-room:bypass.turnOn') })
        .click();
      await hands.page.getByText(hands.word('control-room:form.reasonMissing')).waitFor();
    },
  },
  {
    name: 'mode',
    who: 'admin',
    show: async ({ hands, open, stage }) => {
      await stage.recover();
      await open('/desk/mode');
      await hands.page.getByRole('table').waitFor();
    },
  },
];
