import { PassThrough } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { CONDENSED, INK } from './catalogue-card';

const MARGIN = 36;
const HEAD = 20;
const FOOT = 22;

/** Where one may write, in points. */
export const SHEET = {
  left: MARGIN,
  top: MARGIN + HEAD,
  width: 595.28 - 2 * MARGIN,
  height: 841.89 - 2 * MARGIN - HEAD - FOOT,
} as const;

export interface Look {
  readonly font: string;
  readonly size: number;
  readonly colour: string;
}

/** What the types of the library leave out: a picture that is drawn many times and stands in the file once. */
interface OpensImages {
  openImage(bytes: Buffer): PDFKit.Mixins.ImageSrc;
}

/** What they leave out, too: a font keeps how each word is set that it ever met. */
interface KeepsLayouts {
  readonly _fontFamilies: Readonly<Record<string, { layoutCache?: unknown }>>;
}

/** Writes A4 pages one after the other; each is let go once the next begins. */
export class CataloguePen {
  readonly out = new PassThrough();
  readonly doc: PDFKit.PDFDocument;
  private readonly images = new Map<string, PDFKit.Mixins.ImageSrc>();
  private readonly root: PDFKit.PDFStructureElement;
  private page = 0;
  /** Set before the first page. */
  total = 0;

  constructor({ title, author, at }: { readonly title: string; readonly author: string; readonly at: Date }) {
    this.doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      pdfVersion: '1.7',
      tagged: true,
      lang: 'id-ID',
      displayTitle: true,
      font: CONDENSED,
      info: { Title: title, Author: author, CreationDate: at, ModDate: at },
    });
    this.doc.pipe(this.out);
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  addPage(): void {
    const { doc } = this;
    doc.addPage();
    this.page += 1;
    doc.addNamedDestination(nameOfPage(this.page));
    const y = doc.page.height - MARGIN - 7;
    this.beside('Pagination', () => {
      this.text('Daftar isi', MARGIN, y, { font: CONDENSED, size: 7.5, colour: INK.brand });
      const number = `Halaman ${this.page} dari ${this.total}`;
      this.right(number, MARGIN + SHEET.width, y, { font: CONDENSED, size: 7.5, colour: INK.muted });
    });
    this.link(1, MARGIN, y - 4, 60, 16);
  }

  /** What stands above all pages but the first. */
  head(left: string, right: string): void {
    this.beside('Pagination', () => {
      this.text(left, MARGIN, MARGIN, { font: CONDENSED, size: 7.5, colour: INK.text }, SHEET.width / 2);
      this.right(right, MARGIN + SHEET.width, MARGIN, { font: CONDENSED, size: 7.5, colour: INK.muted });
    });
  }

  /** What `draw` writes is read aloud under the tag. */
  tag(name: 'H1' | 'H2' | 'P', draw: () => void): void {
    this.add(this.doc.struct(name, {}, draw));
  }

  /** A picture that says `alt` to who cannot see it. */
  figure(alt: string, draw: () => void): void {
    this.add(this.doc.struct('Figure', { alt }, draw));
  }

  /** Lines, grounds, pictures of what is named beside them, and what stands on each page: of them nothing is read aloud. */
  beside(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  /** One line; what is wider than `width` is cut, and ends in dots. */
  text(text: string, x: number, y: number, { font, size, colour }: Look, width?: number): void {
    this.doc.font(font).fontSize(size).fillColor(colour);
    this.doc.text(width === undefined ? apart(text) : this.cut(text, width), x, y, { lineBreak: false });
  }

  /** One line that ends at `x`. */
  right(text: string, x: number, y: number, { font, size, colour }: Look): void {
    this.doc.font(font).fontSize(size).fillColor(colour);
    this.doc.text(apart(text), x - this.widthOf(text), y, { lineBreak: false });
  }

  /** Who touches the place is led to the page. */
  link(page: number, x: number, y: number, width: number, height: number): void {
    this.doc.goTo(x, y, width, height, nameOfPage(page));
  }

  /** The same picture is in the file once, however often it is asked for. */
  image(name: string, bytes: Buffer | undefined): PDFKit.Mixins.ImageSrc | null {
    const known = this.images.get(name);
    if (known || !bytes) return known ?? null;
    const image = (this.doc as PDFKit.PDFDocument & OpensImages).openImage(bytes);
    this.images.set(name, image);
    return image;
  }

  /** Others get their turn between two pages, and who reads sets the pace. */
  async turn(): Promise<void> {
    await nextTurn();
    this.forgetWords();
    if (this.out.destroyed) throw new Error('Nobody reads the catalogue any more');
    if (!this.out.writableNeedDrain) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.out.off('drain', done).off('close', done);
        resolve();
      };
      this.out.on('drain', done).on('close', done);
    });
  }

  end(): void {
    this.root.end();
    this.doc.end();
  }

  /** What went wrong ends the stream, so that nobody takes a part for the whole. */
  fail(error: unknown): void {
    this.out.destroy(error instanceof Error ? error : new Error(String(error)));
  }

  /** Five thousand codes and prices would be 80 MB by the end; to keep none (`fontLayoutCache`) takes eight times as long. */
  private forgetWords(): void {
    for (const font of Object.values((this.doc as PDFKit.PDFDocument & KeepsLayouts)._fontFamilies))
      if (font.layoutCache !== undefined) font.layoutCache = Object.create(null);
  }

  private add(element: PDFKit.PDFStructureElement): void {
    this.root.add(element);
    element.end();
  }

  private cut(text: string, width: number): string {
    if (this.widthOf(text) <= width) return apart(text);
    let cut = text;
    while (cut.length > 1 && this.doc.widthOfString(`${cut}…`) > width) cut = cut.slice(0, -1);
    return apart(`${cut.trimEnd()}…`);
  }

  /** Measured as it is written, for to set a word once more is what takes the time. */
  private widthOf(text: string): number {
    return this.doc.widthOfString(apart(text)) - this.doc.widthOfString(' ');
  }
}

/** With a space behind it: who listens would else hear it and what follows as one word. */
const apart = (text: string): string => `${text} `;

const nameOfPage = (page: number): string => `hal-${page}`;
