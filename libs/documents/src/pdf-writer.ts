import { setImmediate as nextTurn } from 'node:timers/promises';
import { PassThrough, type Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import { type Letterhead, LETTERHEAD } from './letterhead';
import { linesOf } from './text-lines.rules';

/** Named by their files: by a name of its own a second font of one family would be read again at each use. */
export const FONT = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const BOLD = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf');

const MARGIN = 40;
const FOOTER = 24;
const CELL = { x: 3, y: 2.5 };
const TEXT_SIZE = 9;
const TABLE_SIZE = 7;
const LINE_HEIGHT = 8.6;
export const COLOURS = {
  text: '#1a1a1a',
  muted: '#5a5a5a',
  line: '#c8c8c8',
  head: '#eceff3',
  good: '#1b7a3d',
  bad: '#b3261e',
  unknown: '#8a6d00',
  store: '#1f4e9c',
} as const;

export interface Column {
  readonly title: string;
  /** Points; what is left over is shared by columns without one. */
  readonly width?: number;
  readonly right?: boolean;
}

export interface Title {
  readonly title: string;
  readonly madeAt: Date;
  readonly landscape?: boolean;
  /** Stands above the title. */
  readonly letterhead?: Letterhead | null;
}

/** A tagged PDF of A4 pages, written from top to bottom and streamed while it is written. */
export class PdfWriter {
  readonly doc: PDFKit.PDFDocument;
  private readonly out = new PassThrough();
  private readonly root: PDFKit.PDFStructureElement;
  private page = 0;

  constructor(private readonly title: Title) {
    this.doc = new PDFDocument({
      size: 'A4',
      layout: title.landscape ? 'landscape' : 'portrait',
      margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOTER },
      autoFirstPage: false,
      pdfVersion: '1.7',
      subset: 'PDF/A-2a',
      tagged: true,
      lang: 'id-ID',
      displayTitle: true,
      font: FONT,
      info: { Title: title.title, Author: 'Jembatan', CreationDate: title.madeAt, ModDate: title.madeAt },
    });
    this.doc.on('pageAdded', () => this.writeFooter());
    this.doc.pipe(this.out);
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
    this.doc.addPage();
    if (title.letterhead) this.letterhead(title.letterhead);
    this.heading('H1', title.title, 15);
  }

  get stream(): Readable {
    return this.out;
  }

  get width(): number {
    return this.doc.page.width - 2 * MARGIN;
  }

  private get bottom(): number {
    return this.doc.page.height - MARGIN - FOOTER;
  }

  section(text: string): void {
    this.room(90);
    this.doc.moveDown(0.8);
    this.heading('H2', text, 11.5);
  }

  paragraph(text: string, { muted = false }: { muted?: boolean } = {}): void {
    const { doc } = this;
    doc.font(FONT).fontSize(TEXT_SIZE);
    this.room(Math.min(doc.heightOfString(text, { width: this.width }) + 4, 200));
    this.tag('P', () => {
      doc.fillColor(muted ? COLOURS.muted : COLOURS.text).text(text, MARGIN, doc.y, { width: this.width });
    });
    doc.moveDown(0.35);
  }

  /** Names beside values, two columns. */
  facts(facts: readonly (readonly [name: string, value: string])[]): void {
    const { doc } = this;
    const [left, right] = [150, this.width - 150];
    for (const [name, value] of facts) {
      doc.font(FONT).fontSize(TEXT_SIZE);
      const height = doc.heightOfString(value, { width: right });
      this.room(height + 4);
      const { y } = doc;
      this.tag('P', () => {
        doc
          .font(FONT)
          .fontSize(TEXT_SIZE)
          .fillColor(COLOURS.muted)
          .text(name, MARGIN, y, { width: left - 8 });
        doc.fillColor(COLOURS.text).text(value, MARGIN + left, y, { width: right });
      });
      doc.x = MARGIN;
      doc.y = y + height + 3;
    }
  }

  /** A drawing of the height; `draw` gets its upper left corner. `alt` says in words what it shows. */
  figure(height: number, alt: string, draw: (x: number, y: number) => void, caption?: string): void {
    this.room(height + (caption ? 30 : 8));
    if (caption) this.paragraph(caption);
    const { y } = this.doc;
    const figure = this.doc.struct('Figure', { alt }, () => draw(MARGIN, y));
    this.root.add(figure);
    figure.end();
    this.doc.x = MARGIN;
    this.doc.y = y + height + 8;
  }

  /** Rows as they come; the head is repeated on each page. Waits for the reader, so that a long table takes no memory. */
  async table(
    columns: readonly Column[],
    rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>,
  ): Promise<number> {
    const widths = this.widthsOf(columns);
    const table = this.doc.struct('Table');
    this.root.add(table);
    this.room(60);
    this.row(
      table,
      columns,
      widths,
      columns.map(({ title }) => title),
      true,
    );
    let count = 0;
    for await (const cells of rows) {
      if (this.doc.y + this.heightOf(cells, widths, false) > this.bottom) {
        // Others get their turn between two pages.
        await nextTurn();
        this.doc.addPage();
        this.row(
          table,
          columns,
          widths,
          columns.map(({ title }) => title),
          true,
        );
      }
      this.row(table, columns, widths, cells, false);
      count += 1;
      if (this.out.destroyed) throw new Error('Nobody reads the document any more');
      if (this.out.writableNeedDrain) await this.drained();
    }
    table.end();
    this.doc.x = MARGIN;
    this.doc.y += 4;
    return count;
  }

  end(): void {
    this.root.end();
    this.doc.end();
  }

  /** What went wrong while it was written ends the stream, so that nobody takes a part for the whole. */
  fail(error: unknown): void {
    this.out.destroy(error instanceof Error ? error : new Error(String(error)));
  }

  /** The reader has caught up, or has gone. */
  private drained(): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.out.off('drain', done).off('close', done);
        resolve();
      };
      this.out.on('drain', done).on('close', done);
    });
  }

  private letterhead({ image, name }: Letterhead): void {
    const { width, height } = LETTERHEAD;
    this.figure(height, `Logo ${name}`, (x, y) => this.doc.image(image, x, y, { fit: [width, height] }));
  }

  private heading(tag: 'H1' | 'H2', text: string, size: number): void {
    const { doc } = this;
    this.tag(tag, () => {
      doc.font(BOLD).fontSize(size).fillColor(COLOURS.text).text(text, MARGIN, doc.y, { width: this.width });
    });
    doc.moveDown(0.4);
  }

  private tag(name: string, write: () => void): void {
    const element = this.doc.struct(name, {}, write);
    this.root.add(element);
    element.end();
  }

  private room(height: number): void {
    if (this.doc.y + height > this.bottom) this.doc.addPage();
  }

  private widthsOf(columns: readonly Column[]): number[] {
    const fixed = columns.reduce((sum, { width = 0 }) => sum + width, 0);
    const free = columns.filter(({ width }) => width === undefined).length;
    return columns.map(({ width }) => width ?? (this.width - fixed) / free);
  }

  private heightOf(cells: readonly string[], widths: readonly number[], head: boolean): number {
    const lines = cells.map((cell, at) => this.linesOf(cell, (widths[at] ?? 0) - 2 * CELL.x, head).length);
    return Math.max(1, ...lines) * LINE_HEIGHT + 2 * CELL.y;
  }

  private linesOf(text: string, width: number, head: boolean): string[] {
    this.doc.font(head ? BOLD : FONT).fontSize(TABLE_SIZE);
    return linesOf(text, width, (words) => this.doc.widthOfString(words));
  }

  private row(
    table: PDFKit.PDFStructureElement,
    columns: readonly Column[],
    widths: readonly number[],
    cells: readonly string[],
    head: boolean,
  ): void {
    const { doc } = this;
    const height = this.heightOf(cells, widths, head);
    const { y } = doc;
    doc.markContent('Artifact', { type: 'Layout' });
    if (head) doc.rect(MARGIN, y, this.width, height).fill(COLOURS.head);
    doc
      .moveTo(MARGIN, y + height)
      .lineTo(MARGIN + this.width, y + height)
      .lineWidth(0.4)
      .stroke(COLOURS.line);
    doc.endMarkedContent();
    const row = doc.struct('TR');
    table.add(row);
    let x = MARGIN;
    cells.forEach((cell, at) => {
      const width = widths[at] ?? 0;
      const left = x + CELL.x;
      const content = (): void => {
        doc
          .font(head ? BOLD : FONT)
          .fontSize(TABLE_SIZE)
          .fillColor(COLOURS.text);
        doc.text(cell, left, y + CELL.y, { width: width - 2 * CELL.x, align: columns[at]?.right ? 'right' : 'left' });
      };
      const element = doc.struct(head ? 'TH' : 'TD', {}, content);
      row.add(element);
      element.end();
      x += width;
    });
    row.end();
    doc.x = MARGIN;
    doc.y = y + height;
  }

  private writeFooter(): void {
    const { doc } = this;
    this.page += 1;
    const y = doc.page.height - MARGIN - 8;
    const { bottom } = doc.page.margins;
    // Below the margin, where a text would otherwise begin a page of its own.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font(FONT).fontSize(7).fillColor(COLOURS.muted);
    doc.text(this.title.title, MARGIN, y, { width: this.width - 80, lineBreak: false, ellipsis: true });
    doc.text(`Halaman ${this.page}`, MARGIN, y, { width: this.width, align: 'right', lineBreak: false });
    doc.endMarkedContent();
    doc.page.margins.bottom = bottom;
    doc.x = MARGIN;
    doc.y = MARGIN;
  }
}
