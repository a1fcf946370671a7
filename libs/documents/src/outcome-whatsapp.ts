import { type Place } from '@jembatan/kernel';
import { type OutcomeChange, type PromisedOrder } from '@jembatan/ordering';
import { momentAt } from './order-words';
import { messageOf } from './whatsapp-link';
import { MAX_URL, shownOf, type WhatsAppMessage } from './whatsapp-link.rules';
import { rupiahOf, wholeOf } from './words';

/** Named in the record of who opened it; the version rises with the words. */
export const OUTCOME_MESSAGE = { template: 'outcome', version: 1 } as const;

export type OutcomePaper = Pick<PromisedOrder, 'order' | 'outcome' | 'changes'> & { readonly location: Place | null };

/** What the banner promised: the store hears what came of its order. What the ERP said of it stays in the house. */
export function outcomeWhatsApp(paper: OutcomePaper, phone: string | null): WhatsAppMessage {
  const lines = linesOf(paper);
  return messageOf(phone, lines.length, (shown) =>
    textOf(
      paper,
      shownOf(lines, shown, (line) => line),
    ),
  );
}

export interface OutcomesMessage {
  readonly message: WhatsAppMessage;
  /** How many of the orders it tells, counted on from those of the message before. */
  readonly orders: number;
}

/** Orders of one store in as few messages as hold them, each told in full. What must be shortened has a message of its own. */
export function outcomesWhatsApp(papers: readonly OutcomePaper[], phone: string | null): OutcomesMessage[] {
  const messages: OutcomesMessage[] = [];
  for (let rest = papers; rest.length > 0;) {
    const next = longest(rest, phone);
    messages.push(next);
    rest = rest.slice(next.orders);
  }
  return messages;
}

function longest([first, ...others]: readonly OutcomePaper[], phone: string | null): OutcomesMessage {
  if (!first) throw new Error('no order, no message');
  let best: OutcomesMessage = { message: outcomeWhatsApp(first, phone), orders: 1 };
  for (let more = 1; more <= others.length; more += 1) {
    const message = messageOf(phone, 0, () => jointText(first, others.slice(0, more)));
    if (message.url.length > MAX_URL) return best;
    best = { message, orders: more + 1 };
  }
  return best;
}

function jointText(first: OutcomePaper, others: readonly OutcomePaper[]): string {
  const papers = [first, ...others];
  return [
    `Halo ${first.order.storeName},`,
    '',
    `Kabar tentang ${papers.length} pesanan Anda:`,
    '',
    ...papers.flatMap((paper) => [...inShort(paper), '']),
    'Bila ada yang tidak sesuai, silakan balas pesan ini. Terima kasih sudah menunggu.',
  ].join('\n');
}

/** One order among others: what is as ordered needs no line. */
function inShort(paper: OutcomePaper): string[] {
  const { order, outcome, location } = paper;
  const total = rupiahOf(order.totals.grandTotal.amount);
  const said = {
    booked: ['sudah kami proses sesuai pesanan Anda.', `Total: ${total}`],
    changed: ['sudah kami proses, dengan perubahan:', ...linesOf(paper), `Total sekarang: ${total}`],
    refused: ['mohon maaf tidak dapat kami proses.', ...linesOf(paper), NOTHING_SENT],
    rejected: ['mohon maaf belum dapat kami setujui.', NOTHING_SENT],
    cancelled: ['dibatalkan.', NOTHING_SENT],
  };
  const [sentence, ...rest] = said[outcome];
  return [`Pesanan ${order.number} (${momentAt(order.placedAt, location)}) ${sentence ?? ''}`, ...rest];
}

function textOf({ order, outcome, location }: OutcomePaper, lines: readonly string[]): string {
  const total = `Total: ${rupiahOf(order.totals.grandTotal.amount)}`;
  const paragraphs = {
    booked: ['sudah kami proses sesuai pesanan Anda.', ...about(lines), total, '', 'Terima kasih sudah menunggu.'],
    changed: [
      ...['sudah kami proses, dengan perubahan:', ...about(lines), `${total.replace('Total', 'Total sekarang')}`, ''],
      'Bila ada yang tidak sesuai, silakan balas pesan ini. Terima kasih sudah menunggu.',
    ],
    refused: ['mohon maaf tidak dapat kami proses.', ...about(lines), NOTHING_SENT, '', REPLY],
    rejected: ['mohon maaf belum dapat kami setujui.', '', NOTHING_SENT, '', REPLY],
    cancelled: ['dibatalkan.', '', NOTHING_SENT, '', REPLY],
  };
  const moment = momentAt(order.placedAt, location);
  const [first, ...rest] = paragraphs[outcome];
  return [`Halo ${order.storeName},`, '', `Pesanan ${order.number} (${moment}) ${first ?? ''}`, ...rest].join('\n');
}

const NOTHING_SENT = 'Tidak ada barang yang dikirim dan tidak ada tagihan untuk pesanan ini.';
const REPLY = 'Untuk memesan lagi atau bertanya, silakan balas pesan ini.';

const about = (lines: readonly string[]): string[] => (lines.length === 0 ? [''] : ['', ...lines, '']);

function linesOf({ order, outcome, changes }: OutcomePaper): string[] {
  if (outcome === 'booked')
    return order.lines.map(({ name, quantity, unit }) => `- ${name}: ${wholeOf(quantity)} ${unit}`);
  if (outcome === 'changed') return changes.map(changeOf);
  if (outcome !== 'refused') return [];
  const names = new Map(order.lines.map(({ sku, name, unit }) => [sku, { name, unit }]));
  return order.erp.refusals.flatMap(({ sku, available }) => {
    const line = sku === null ? undefined : names.get(sku);
    if (!line || available === null) return [];
    return [`- ${line.name}: ${available === 0 ? 'stok habis' : `tersedia ${wholeOf(available)} ${line.unit}`}`];
  });
}

function changeOf({ name, unit, ordered, booked }: OutcomeChange): string {
  if (!booked) return `- ${name}: tidak tersedia, dikeluarkan`;
  if (!ordered) return `- ${name}: ditambahkan ${wholeOf(booked.quantity)} ${unit}`;
  const quantity =
    ordered.quantity === booked.quantity
      ? []
      : [`${wholeOf(ordered.quantity)} menjadi ${wholeOf(booked.quantity)} ${unit}`];
  const price =
    ordered.unitPrice.amount === booked.unitPrice.amount
      ? []
      : [`harga ${rupiahOf(ordered.unitPrice.amount)} menjadi ${rupiahOf(booked.unitPrice.amount)}`];
  return `- ${name}: ${[...quantity, ...price].join(', ')}`;
}
