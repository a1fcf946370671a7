import { idr } from '@jembatan/kernel';
import { type TemplateValues } from './template';

const LINK = 'https://portal.example/contoh';
const order = {
  number: 'JB-2611-000001',
  lines: [{ name: 'Sabun Wangi 90 g', quantity: 24, unit: 'PCS', net: idr(120_000) }],
  net: idr(120_000),
  discount: idr(0),
  tax: idr(13_200),
  grandTotal: idr(133_200),
};
const links = { confirmLink: LINK, disputeLink: LINK, days: 14 };

/** What a message looks like: invented values, and links that let nobody act. */
export const SAMPLES: TemplateValues = {
  'order-on-behalf': { storeName: 'Toko Contoh', salesmanName: 'Salesman Contoh', order, ...links },
  'order-lines-changed': { storeName: 'Toko Contoh', order, ...links },
  'order-entered': {
    ...{ storeName: 'Toko Contoh', order, ...links },
    paper: { paperDate: '2026-11-20', sentBy: 'Salesman Contoh' },
  },
  'abuse-signal': { name: 'Admin', sentence: 'Salesman Contoh berpindah 670 km dalam 10 menit.', link: LINK },
  'agent-report': {
    name: 'Auditor',
    month: 'November 2026',
    rows: [['1', 'Salesman Contoh', '12', '30', '9', 'Rp 4.000.000', '0', '3%']],
    link: LINK,
    reminder: false,
  },
  'chain-head': {
    name: 'Auditor',
    day: '2026-11-21',
    head: { seq: 1, hash: '0'.repeat(64), at: '2026-11-21T00:00:00.000Z', keyId: 'contoh', signature: 'contoh' },
  },
  'password-reset': { name: 'Pengguna', link: LINK, minutes: 30 },
  invitation: { name: 'Pengguna', link: LINK, hours: 72 },
};
