import PDFDocument from 'pdfkit';
import { linesOf } from './text-lines.rules';

export const FACES = {
  plain: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
} as const;

export interface Ink {
  readonly size: number;
  readonly face?: keyof typeof FACES;
  readonly colour?: string;
}

export interface Block extends Ink {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align?: 'left' | 'right' | 'center';
}

export interface Paper {
  readonly title: string;
  readonly author: string;
  /** Stands for every time within the file, so that the same paper is the same bytes. */
  readonly at: Date;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

const LEADING = 1.25;

/** A tagged PDF whose parts are put where they are wanted. Kept in memory: for papers of a few pages. */
export class PaperWriter {
  readonly doc: PDFKit.PDFDocument;
  private readonly chunks: Buffer[] = [];
  private readonly root: PDFKit.PDFStructureElement;
  /** Of words at a size of 1: figures come again and again, and the library lays each out anew. */
  private readonly widths = new Map<string, number>();

  constructor({ title, author, at, width, height }: Paper) {
    this.doc = new PDFDocument({
      size: [width, height],
      margin: 0,
      bufferPages: true,
      autoFirstPage: false,
      pdfVersion: '1.7',
      subset: 'PDF/A-2a',
      tagged: true,
      lang: 'id-ID',
      displayTitle: true,
      font: FACES.plain,
      info: { Title: title, Author: author, Creator: author, Producer: 'Jembatan', CreationDate: at, ModDate: at },
    });
    this.doc.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** Points that the text takes. */
  heightOf(text: string, width: number, ink: Ink): number {
    return this.linesIn(text, width, ink).length * ink.size * LEADING;
  }

  widthOf(text: string, { size, face = 'plain' }: Ink): number {
    const key = `${face} ${text}`;
    const known = this.widths.get(key) ?? this.doc.font(FACES[face]).fontSize(1).widthOfString(text);
    this.widths.set(key, known);
    return known * size;
  }

  /** Writes under a tag; answers the first free point below. */
  write(text: string, block: Block, tag = 'P', parent = this.root): number {
    const lines = this.linesIn(text, block.width, block);
    const element = this.doc.struct(tag, {}, () => this.put(lines, block));
    parent.add(element);
    element.end();
    return block.y + lines.length * block.size * LEADING;
  }

  /** An element whose parts are written under it, such as a table or its row. */
  group(tag: string, parent = this.root): PDFKit.PDFStructureElement {
    const element = this.doc.struct(tag);
    parent.add(element);
    return element;
  }

  /** What is drawn says to nobody who cannot see it more than `alt`. */
  figure(alt: string, draw: () => void): void {
    const element = this.doc.struct('Figure', { alt }, draw);
    this.root.add(element);
    element.end();
  }

  /** Lines and grounds, of which readers aloud are told nothing. */
  ornament(draw: (doc: PDFKit.PDFDocument) => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw(this.doc);
    this.doc.endMarkedContent();
  }

  get pages(): number {
    return this.doc.bufferedPageRange().count;
  }

  /** Ends the paper; `foot` draws what stands at the foot of each page, now that all are known. */
  async end(foot: (page: number, pages: number, put: (text: string, block: Block) => void) => void): Promise<Buffer> {
    const { pages } = this;
    const put = (text: string, block: Block): void => this.put(this.linesIn(text, block.width, block), block);
    for (let page = 0; page < pages; page += 1) {
      this.doc.switchToPage(page);
      this.doc.markContent('Artifact', { type: 'Pagination' });
      foot(page + 1, pages, put);
      this.doc.endMarkedContent();
    }
    this.root.end();
    const ended = new Promise<void>((resolve, reject) => this.doc.once('end', resolve).once('error', reject));
    this.doc.end();
    await ended;
    return Buffer.concat(this.chunks);
  }

  private linesIn(text: string, width: number, ink: Ink): string[] {
    const measure = (words: string): number => this.widthOf(words, ink);
    return text.split('\n').flatMap((line) => linesOf(line.trim(), width, measure));
  }

  private put(lines: readonly string[], block: Block): void {
    const { x, y, width, align = 'left', size } = block;
    lines.forEach((line, at) => {
      const room = align === 'left' ? 0 : width - this.widthOf(line, block);
      const shift = align === 'right' ? room : align === 'center' ? room / 2 : 0;
      this.ink(block);
      this.doc.text(line, x + shift, y + at * size * LEADING, { lineBreak: false });
    });
  }

  private ink({ size, face = 'plain', colour = '#000' }: Ink): void {
    this.doc.font(FACES[face]).fontSize(size).fillColor(colour);
  }
}
