import { LETTERHEAD, type Letterhead } from './letterhead';
import { type Nota, NO_TAX_INVOICE, notaOf, type NotaLine, type Party } from './order-nota';
import { drawReceipt } from './order-receipt';
import { type OrderPaper, type Seller } from './order-words';
import { type Block, type Ink, PaperWriter } from './paper-writer';
import { COLOURS } from './pdf-writer';
import { drawQrCode } from './qr-code';

export const ORDER_FORMATS = ['a4', 'thermal80'] as const;
export type OrderFormat = (typeof ORDER_FORMATS)[number];

const PAGE = { width: 595.28, height: 841.89 };
const MARGIN = 40;
const WIDTH = PAGE.width - 2 * MARGIN;
const RIGHT = PAGE.width - MARGIN;
const BOTTOM = PAGE.height - MARGIN - 20;
const QR = 76;
const GAP = 24;
const HALF = (WIDTH - GAP) / 2;

const SMALL: Ink = { size: 8 };
const QUIET: Ink = { size: 8, colour: COLOURS.muted };
const CELL: Ink = { size: 7.6 };
const PAD = { x: 3, y: 3 };

interface Column {
  readonly title: string;
  readonly width: number;
  readonly align?: 'right';
  readonly of: (line: NotaLine, at: number) => string;
  /** In small letters below. */
  readonly below?: (line: NotaLine) => string | null;
}

const FIGURES = { align: 'right' } as const;
const COLUMNS: readonly Column[] = [
  { ...FIGURES, title: 'No.', width: 24, of: (_, at) => String(at + 1) },
  { title: 'Barang', width: 0, of: ({ name }) => name, below: ({ sku }) => sku },
  { ...FIGURES, title: 'Jumlah', width: 74, of: ({ quantity }) => quantity, below: ({ packs }) => packs },
  { ...FIGURES, title: 'Harga satuan', width: 64, of: ({ unitPrice }) => unitPrice },
  { ...FIGURES, title: 'Jumlah harga', width: 70, of: ({ net }) => net },
  { ...FIGURES, title: 'DPP', width: 70, of: ({ taxBase }) => taxBase },
  { ...FIGURES, title: 'PPN', width: 62, of: ({ tax }) => tax },
];
const FREE = WIDTH - COLUMNS.reduce((sum, { width }) => sum + width, 0);
const widthOf = ({ width }: Column): number => width || FREE;

/**
 * The order as a nota for its parties: no tax invoice, and it says so. The same order, seller and letterhead are the same
 * bytes: nothing in it tells when it was drawn.
 */
export function drawOrder(
  paper: OrderPaper,
  seller: Seller,
  format: OrderFormat,
  letterhead: Letterhead | null = null,
): Promise<Buffer> {
  const nota = notaOf(paper, seller);
  const { placedAt: at } = paper.order;
  return format === 'a4' ? drawPage(nota, at, letterhead) : drawReceipt(nota, at, letterhead);
}

export const orderFileName = ({ number }: OrderPaper['order'], format: OrderFormat): string =>
  format === 'a4' ? `${number}.pdf` : `${number}-80mm.pdf`;

async function drawPage(nota: Nota, at: Date, letterhead: Letterhead | null): Promise<Buffer> {
  const paper = new PaperWriter({ title: `Nota pesanan ${nota.number}`, author: nota.seller.name, at, ...PAGE });
  paper.doc.addPage();
  let y = head(paper, nota, letterhead);
  y = parties(paper, nota, y + 10);
  y = table(paper, nota.lines, y + 14);
  y = sums(paper, nota, y + 12);
  signatures(paper, y + 16);
  return paper.end((page, pages, put) => {
    const foot: Block = { size: 7, colour: COLOURS.muted, x: MARGIN, y: PAGE.height - MARGIN - 8, width: WIDTH };
    put(`${nota.title} ${nota.number} · ${NO_TAX_INVOICE}`, foot);
    put(`Halaman ${page}/${pages}`, { ...foot, align: 'right' });
  });
}

function head(paper: PaperWriter, nota: Nota, letterhead: Letterhead | null): number {
  const right = { x: RIGHT - QR - 12 - 190, width: 190, align: 'right' } as const;
  const left = { x: MARGIN, width: right.x - MARGIN - 12 };
  let y = MARGIN;
  if (letterhead) {
    const { width, height } = LETTERHEAD;
    paper.figure(`Logo ${letterhead.name}`, () =>
      paper.doc.image(letterhead.image, MARGIN, MARGIN, { fit: [width, height] }),
    );
    y += height + 8;
  }
  y = party(paper, nota.seller, { ...left, y }, 12);
  let below = paper.write(nota.title, { ...right, y: MARGIN, size: 16, face: 'bold' }, 'H1');
  below = paper.write(nota.number, { ...right, y: below + 2, size: 12, face: 'bold' });
  below = paper.write(nota.moment, { ...right, y: below + 2, size: 9 });
  paper.write('Pindai untuk membuka pesanan ini di portal', { ...right, ...QUIET, size: 7, y: below + 4 });
  paper.figure(`Kode QR ke ${nota.url}`, () =>
    // Its quiet edge may lie in the margin.
    drawQrCode(paper.doc, nota.url, { x: RIGHT - QR + 5, y: MARGIN - 5, side: QR }),
  );
  return rule(paper, Math.max(y, MARGIN + QR - 8) + 6);
}

function party(paper: PaperWriter, { name, lines }: Party, block: Omit<Block, 'size'>, size: number): number {
  let y = paper.write(name, { ...block, size, face: 'bold' });
  for (const line of lines) y = paper.write(line, { ...block, ...SMALL, y: y + 1 });
  return y;
}

function parties(paper: PaperWriter, nota: Nota, top: number): number {
  const [left, right] = [MARGIN, MARGIN + HALF + GAP];
  const title = { size: 7.5, face: 'bold', colour: COLOURS.store } as const;
  let y = paper.write('KEPADA', { ...title, x: left, y: top, width: HALF }, 'H2');
  y = party(paper, nota.buyer, { x: left, y: y + 2, width: HALF }, 10);
  let below = paper.write('PESANAN', { ...title, x: right, y: top, width: HALF }, 'H2') + 2;
  const label = 92;
  for (const [name, value] of nota.facts) {
    const row = paper.group('P');
    paper.write(name, { ...QUIET, x: right, y: below, width: label - 6 }, 'Span', row);
    below = paper.write(value, { ...SMALL, x: right + label, y: below, width: HALF - label }, 'Span', row) + 1;
    row.end();
  }
  return Math.max(y, below);
}

function table(paper: PaperWriter, lines: readonly NotaLine[], top: number): number {
  const element = paper.group('Table');
  let y = headRow(paper, element, top);
  lines.forEach((line, at) => {
    const height = Math.max(...COLUMNS.map((column) => heightOf(paper, column, line, at)));
    if (y + height > BOTTOM) {
      paper.doc.addPage();
      y = headRow(paper, element, MARGIN);
    }
    const row = paper.group('TR', element);
    let x = MARGIN;
    for (const column of COLUMNS) {
      const block = { x: x + PAD.x, y: y + PAD.y, width: widthOf(column) - 2 * PAD.x, align: column.align };
      const cell = paper.group('TD', row);
      const next = paper.write(column.of(line, at), { ...block, ...CELL }, 'Span', cell);
      const below = column.below?.(line);
      if (below) paper.write(below, { ...block, ...QUIET, size: 6.6, y: next }, 'Span', cell);
      cell.end();
      x += widthOf(column);
    }
    row.end();
    y += height;
    const under = y;
    paper.ornament((doc) => doc.moveTo(MARGIN, under).lineTo(RIGHT, under).lineWidth(0.4).stroke(COLOURS.line));
  });
  element.end();
  return y;
}

function heightOf(paper: PaperWriter, column: Column, line: NotaLine, at: number): number {
  const width = widthOf(column) - 2 * PAD.x;
  const below = column.below?.(line);
  const second = below ? paper.heightOf(below, width, { size: 6.6 }) : 0;
  return paper.heightOf(column.of(line, at), width, CELL) + second + 2 * PAD.y;
}

function headRow(paper: PaperWriter, table: PDFKit.PDFStructureElement, top: number): number {
  const ink = { ...CELL, face: 'bold' } as const;
  const height = 10 + 2 * PAD.y;
  paper.ornament((doc) => doc.rect(MARGIN, top, WIDTH, height).fill(COLOURS.head));
  const row = paper.group('TR', table);
  let x = MARGIN;
  for (const column of COLUMNS) {
    const block = { x: x + PAD.x, y: top + PAD.y, width: widthOf(column) - 2 * PAD.x, align: column.align };
    paper.write(column.title, { ...block, ...ink }, 'TH', row);
    x += widthOf(column);
  }
  row.end();
  return top + height;
}

/** The sums at the right, the total in words beside them. */
function sums(paper: PaperWriter, nota: Nota, wanted: number): number {
  const box = { x: MARGIN + HALF + GAP, width: HALF };
  const words = { size: 9, face: 'bold' } as const;
  const note = nota.note === null ? 0 : 18 + paper.heightOf(nota.note, HALF, SMALL);
  const height = Math.max(nota.sums.length * 13 + 30, 12 + paper.heightOf(nota.inWords, HALF, words) + note);
  const top = room(paper, wanted, height);
  let y = top;
  for (const [name, value] of nota.sums)
    y = pair(paper, name, value, { ...box, width: box.width - 6, y, size: 8.5 }) + 2.5;
  const ground = y + 1;
  paper.ornament((doc) => doc.rect(box.x - 6, ground, box.width + 6, 22).fill(COLOURS.head));
  y = pair(paper, 'TOTAL', nota.total, { ...box, width: box.width - 6, y: y + 5, size: 11, face: 'bold' }) + 6;
  let below = paper.write('Terbilang', { ...QUIET, x: MARGIN, y: top, width: HALF });
  below = paper.write(nota.inWords, { ...words, x: MARGIN, y: below + 1, width: HALF });
  if (nota.note !== null) {
    below = paper.write('Catatan', { ...QUIET, x: MARGIN, y: below + 6, width: HALF });
    below = paper.write(nota.note, { ...SMALL, x: MARGIN, y: below + 1, width: HALF });
  }
  return Math.max(y, below);
}

function pair(paper: PaperWriter, name: string, value: string, block: Block): number {
  const row = paper.group('P');
  paper.write(name, block, 'Span', row);
  const y = paper.write(value, { ...block, align: 'right' }, 'Span', row);
  row.end();
  return y;
}

function signatures(paper: PaperWriter, wanted: number): void {
  const top = room(paper, wanted, 80);
  for (const [words, x] of [
    ['Hormat kami,', MARGIN],
    ['Penerima,', MARGIN + HALF + GAP],
  ] as const) {
    paper.write(words, { ...SMALL, x, y: top, width: HALF });
    paper.ornament((doc) =>
      doc
        .moveTo(x, top + 62)
        .lineTo(x + 150, top + 62)
        .lineWidth(0.6)
        .stroke(COLOURS.muted),
    );
  }
  paper.write(NO_TAX_INVOICE, { ...QUIET, x: MARGIN, y: top + 72, width: WIDTH });
}

/** Where a part of this height may begin: here, or on the next page. */
function room(paper: PaperWriter, wanted: number, height: number): number {
  if (wanted + height <= BOTTOM) return wanted;
  paper.doc.addPage();
  return MARGIN;
}

function rule(paper: PaperWriter, y: number): number {
  paper.ornament((doc) => doc.moveTo(MARGIN, y).lineTo(RIGHT, y).lineWidth(1).stroke(COLOURS.text));
  return y;
}
