import { type Place } from '@jembatan/kernel';
import { COLOURS, FONT } from './pdf-writer';
import { type MapFrame, type Projection, projectionOf, scaleOf } from './store-map.rules';
import { metresOf } from './words';

export interface MapStore extends Place {
  readonly code: string;
}

export interface MapAct extends Place {
  readonly mark: 'good' | 'bad' | 'unknown';
  readonly store: Place | null;
}

export interface StoreMap {
  readonly stores: readonly MapStore[];
  readonly acts: readonly MapAct[];
  /** The map holds all of these; what lies outside is not drawn. */
  readonly around: readonly Place[];
}

const LEGEND = 18;
const LABELS = 40;
const MARK_WORDS = { good: 'masuk akal', bad: 'tidak masuk akal', unknown: 'tidak diketahui' } as const;

/** Draws stores and acts by their coordinates alone, with a scale and a legend: no tile server hears of them. */
export function drawStoreMap(doc: PDFKit.PDFDocument, x: number, y: number, size: MapFrame, map: StoreMap): void {
  const frame = { width: size.width, height: size.height - LEGEND };
  const projection = projectionOf(map.around, frame);
  doc.save();
  doc.rect(x, y, frame.width, frame.height).fillAndStroke('#f7f8fa', COLOURS.line);
  doc.rect(x, y, frame.width, frame.height).clip();
  doc.translate(x, y);
  drawJourneys(doc, projection, map.acts);
  drawStores(doc, projection, map.stores, frame);
  for (const act of map.acts) if (projection.contains(act)) drawMark(doc, projection.at(act), act.mark);
  drawScale(doc, projection, frame);
  doc.restore();
  drawLegend(doc, x, y + frame.height + 6);
}

function drawJourneys(doc: PDFKit.PDFDocument, projection: Projection, acts: readonly MapAct[]): void {
  doc.lineWidth(0.5).dash(2, { space: 2 });
  for (const { store, ...act } of acts) {
    if (act.mark !== 'bad' || store === null) continue;
    const [from, to] = [projection.at(store), projection.at(act)];
    doc.moveTo(from.x, from.y).lineTo(to.x, to.y).stroke(COLOURS.bad);
  }
  doc.undash();
}

function drawStores(
  doc: PDFKit.PDFDocument,
  projection: Projection,
  stores: readonly MapStore[],
  frame: MapFrame,
): void {
  const taken: { x: number; y: number }[] = [];
  doc.font(FONT).fontSize(6);
  for (const store of stores) {
    if (!projection.contains(store)) continue;
    const { x, y } = projection.at(store);
    doc.rect(x - 3, y - 3, 6, 6).fill(COLOURS.store);
    const width = doc.widthOfString(store.code);
    const label = { x: x + 5 + width > frame.width ? x - 5 - width : x + 5, y: y - 3 };
    const clashes = taken.some((other) => Math.abs(other.x - label.x) < width + 4 && Math.abs(other.y - label.y) < 8);
    if (clashes || taken.length >= LABELS) continue;
    taken.push(label);
    doc.fillColor(COLOURS.store).text(store.code, label.x, label.y, { lineBreak: false });
  }
}

/** A shape each, for those who see no colours or print without. */
function drawMark(doc: PDFKit.PDFDocument, { x, y }: { x: number; y: number }, mark: MapAct['mark']): void {
  if (mark === 'good') doc.circle(x, y, 2.2).fill(COLOURS.good);
  else if (mark === 'unknown') doc.circle(x, y, 2.4).lineWidth(0.9).stroke(COLOURS.unknown);
  else {
    doc.lineWidth(1.1);
    doc
      .moveTo(x - 2.6, y - 2.6)
      .lineTo(x + 2.6, y + 2.6)
      .stroke(COLOURS.bad);
    doc
      .moveTo(x - 2.6, y + 2.6)
      .lineTo(x + 2.6, y - 2.6)
      .stroke(COLOURS.bad);
  }
}

function drawScale(doc: PDFKit.PDFDocument, { metresPerPoint }: Projection, frame: MapFrame): void {
  const { metres, points } = scaleOf(metresPerPoint, frame.width);
  const [left, base] = [10, frame.height - 10];
  doc.lineWidth(1);
  doc
    .moveTo(left, base - 4)
    .lineTo(left, base)
    .lineTo(left + points, base)
    .lineTo(left + points, base - 4)
    .stroke(COLOURS.text);
  doc
    .font(FONT)
    .fontSize(6.5)
    .fillColor(COLOURS.text)
    .text(metresOf(metres), left + 4, base - 10, { lineBreak: false });
  const north = { x: frame.width - 14, y: 24 };
  doc
    .moveTo(north.x, north.y)
    .lineTo(north.x, north.y - 12)
    .stroke(COLOURS.text);
  doc.polygon([north.x - 3, north.y - 10], [north.x, north.y - 16], [north.x + 3, north.y - 10]).fill(COLOURS.text);
  doc.text('U', north.x - 2.2, north.y + 2, { lineBreak: false });
}

function drawLegend(doc: PDFKit.PDFDocument, x: number, y: number): void {
  let left = x;
  const item = (words: string, draw: (at: { x: number; y: number }) => void): void => {
    draw({ x: left + 4, y: y + 4 });
    doc
      .font(FONT)
      .fontSize(7)
      .fillColor(COLOURS.text)
      .text(words, left + 11, y, { lineBreak: false });
    left += 22 + doc.widthOfString(words);
  };
  item('toko', (at) => doc.rect(at.x - 3, at.y - 3, 6, 6).fill(COLOURS.store));
  for (const mark of ['good', 'bad', 'unknown'] as const)
    item(`pesanan: ${MARK_WORDS[mark]}`, (at) => drawMark(doc, at, mark));
  item('dari toko ke tempat memesan', (at) => {
    doc
      .lineWidth(0.5)
      .dash(2, { space: 2 })
      .moveTo(at.x - 4, at.y)
      .lineTo(at.x + 4, at.y)
      .stroke(COLOURS.bad)
      .undash();
  });
}
