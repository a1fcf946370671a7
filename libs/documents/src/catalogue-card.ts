import { type ListedProduct, type PriceListBook } from '@jembatan/catalog';
import { packWordsOf } from './pack-words.rules';
import { linesOf } from './text-lines.rules';
import { ageOf, dayOf, minuteOf, rupiahOf, wholeOf } from './words';

export const CONDENSED = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf');
export const CONDENSED_BOLD = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf');

export const INK = {
  text: '#1c2430',
  muted: '#5b6573',
  faint: '#dfe4ea',
  tile: '#eef2f6',
  brand: '#1f4e9c',
  onBrand: '#ffffff',
  there: '#1b7a3d',
  gone: '#b3261e',
} as const;

type Colour = (typeof INK)[keyof typeof INK];

interface Style {
  readonly font: string;
  readonly size: number;
  readonly leading: number;
  readonly colour: Colour;
}

const NAME: Style = { font: CONDENSED_BOLD, size: 8.5, leading: 10.2, colour: INK.text };
const SMALL: Style = { font: CONDENSED, size: 6.8, leading: 8.8, colour: INK.muted };
const PRICE: Style = { font: CONDENSED_BOLD, size: 11, leading: 14, colour: INK.brand };
const BREAK: Style = { font: CONDENSED, size: 7.2, leading: 9.2, colour: INK.text };

const PAD = 6;
const PICTURE = 62;
const DOT = 2.2;

interface CardLine {
  readonly text: string;
  readonly style: Style;
  /** Stands behind the text, small. */
  readonly tail?: string;
  /** A full dot, or an empty one: is there any? */
  readonly dot?: boolean;
}

/** A product as lines of text, broken to its width. */
export interface Card {
  readonly height: number;
  readonly lines: readonly CardLine[];
}

/** Breaks what is said of a product; the picture has a place of its own on the left. */
export function cardOf(doc: PDFKit.PDFDocument, product: ListedProduct, book: PriceListBook, width: number): Card {
  const room = width - PICTURE - 3 * PAD;
  const broken = (text: string, style: Style): CardLine[] => {
    doc.font(style.font).fontSize(style.size);
    return linesOf(text, room, (words) => doc.widthOfString(words)).map((line) => ({ text: line, style }));
  };
  const [first, ...more] = product.priceBreaks;
  const packing = packWordsOf(product);
  const lines: CardLine[] = [
    ...broken(product.name, NAME),
    ...broken([product.sku, product.brand, product.barcode].filter(Boolean).join(' · '), SMALL),
    ...(packing === '' ? [] : broken(packing, SMALL)),
    ...(first
      ? [{ text: rupiahOf(first.price.amount), style: PRICE, tail: `/ ${product.unit}${fromText(first.minQuantity)}` }]
      : []),
    ...(more.length === 0 ? [] : broken(breaksText(more, product.unit), BREAK)),
    ...limits(product, book).flatMap((text) => broken(text, SMALL)),
    stockLine(product, book),
  ];
  const text = lines.reduce((sum, { style }) => sum + style.leading, 0);
  return { height: Math.max(PICTURE, text) + 2 * PAD, lines };
}

const fromText = (minQuantity: number): string => (minQuantity > 1 ? `, mulai ${wholeOf(minQuantity)}` : '');

const breaksText = (breaks: ListedProduct['priceBreaks'], unit: string): string =>
  breaks
    .map(({ minQuantity, price }) => `≥ ${wholeOf(minQuantity)}: ${rupiahOf(price.amount)}`.replaceAll(' ', '\u00A0'))
    .join(' · ') + ` / ${unit}`;

/** What differs from what the page says of all. */
function limits({ validTo, priceAsOf }: ListedProduct, { pricesAsOf }: PriceListBook): string[] {
  return [
    ...(validTo === null ? [] : [`harga berlaku s.d. ${dayOf(new Date(`${validTo}T00:00:00+07:00`))}`]),
    ...(priceAsOf === null || priceAsOf === pricesAsOf?.toISOString()
      ? []
      : [`harga per ${minuteOf(new Date(priceAsOf))}`]),
  ];
}

function stockLine({ stock, unit }: ListedProduct, { stockAsOf, readAt }: PriceListBook): CardLine {
  if (stock.asOf === null) return { text: 'stok belum diketahui', style: SMALL };
  const own =
    stock.asOf === stockAsOf?.toISOString()
      ? ''
      : `, ${ageOf((readAt.getTime() - Date.parse(stock.asOf)) / 1000)} lalu`;
  const there = stock.available > 0;
  const text = there ? `stok ${wholeOf(stock.available)} ${unit}${own}` : `stok habis${own}`;
  return { text, style: { ...SMALL, colour: there ? INK.there : INK.gone }, dot: there };
}

export interface CardPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws the ground of a card; `picture` in its place, or the first letters of the product where there is none. */
export function drawGround(
  doc: PDFKit.PDFDocument,
  product: ListedProduct,
  picture: PDFKit.Mixins.ImageSrc | null,
  { x, y, width, height }: CardPlace,
): void {
  doc.roundedRect(x, y, width, height, 4).lineWidth(0.6).stroke(INK.faint);
  if (picture) doc.image(picture, x + PAD, y + PAD, { width: PICTURE, height: PICTURE });
  else drawTile(doc, product, x + PAD, y + PAD);
}

/** Writes what a card says. */
export function drawCard(doc: PDFKit.PDFDocument, { lines }: Card, { x, y }: CardPlace): void {
  const left = x + PICTURE + 2 * PAD;
  let top = y + PAD;
  for (const { text, style, tail, dot } of lines) {
    let indent = 0;
    if (dot !== undefined) {
      doc.circle(left + DOT, top + style.leading / 2, DOT);
      if (dot) doc.fill(style.colour);
      else doc.lineWidth(0.8).stroke(style.colour);
      indent = 3 * DOT;
    }
    write(doc, text, style, left + indent, top);
    if (tail !== undefined) {
      doc.font(style.font).fontSize(style.size);
      write(doc, tail, SMALL, left + doc.widthOfString(text) + 4, top + style.leading - SMALL.leading - 1);
    }
    top += style.leading;
  }
}

function drawTile(doc: PDFKit.PDFDocument, { brand, name }: ListedProduct, x: number, y: number): void {
  const letters = (brand ?? name)
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');
  doc.roundedRect(x, y, PICTURE, PICTURE, 3).fill(INK.tile);
  doc.font(CONDENSED_BOLD).fontSize(20).fillColor(INK.muted);
  doc.text(letters, x + (PICTURE - doc.widthOfString(letters)) / 2, y + 20, { lineBreak: false });
}

/** With a space behind it: who listens would else hear it and what follows as one word. */
function write(doc: PDFKit.PDFDocument, text: string, style: Style, x: number, y: number): void {
  doc.font(style.font).fontSize(style.size).fillColor(style.colour);
  doc.text(`${text} `, x, y, { lineBreak: false });
}
