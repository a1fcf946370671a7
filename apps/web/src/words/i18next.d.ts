import 'i18next';
import type abuse from './id/abuse.json';
import type approvals from './id/approvals.json';
import type audit from './id/audit.json';
import type codes from './id/codes.json';
import type common from './id/common.json';
import type controlRoom from './id/control-room.json';
import type day from './id/day.json';
import type manualNotas from './id/manual-notas.json';
import type orderDesk from './id/order-desk.json';
import type orderImports from './id/order-imports.json';
import type orderLink from './id/order-link.json';
import type ordering from './id/ordering.json';
import type orders from './id/orders.json';
import type outbox from './id/outbox.json';
import type owner from './id/owner.json';
import type people from './id/people.json';
import type reconcile from './id/reconcile.json';
import type portalSettings from './id/portal-settings.json';
import type settings from './id/settings.json';
import type signIn from './id/sign-in.json';
import type tasks from './id/tasks.json';
import type today from './id/today.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    keySeparator: '.';
    resources: {
      abuse: typeof abuse;
      approvals: typeof approvals;
      audit: typeof audit;
      codes: typeof codes;
      common: typeof common;
      'control-room': typeof controlRoom;
      day: typeof day;
      'manual-notas': typeof manualNotas;
      'order-desk': typeof orderDesk;
      'order-imports': typeof orderImports;
      'order-link': typeof orderLink;
      ordering: typeof ordering;
      orders: typeof orders;
      outbox: typeof outbox;
      owner: typeof owner;
      people: typeof people;
      reconcile: typeof reconcile;
      'portal-settings': typeof portalSettings;
      settings: typeof settings;
      'sign-in': typeof signIn;
      tasks: typeof tasks;
      today: typeof today;
    };
  }
}
