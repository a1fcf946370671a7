import { LETTERHEAD, type Letterhead } from './letterhead';
import { type Nota, NO_TAX_INVOICE, type NotaLine } from './order-nota';
import { type Block, type Ink, PaperWriter } from './paper-writer';
import { drawQrCode } from './qr-code';

const MM = 72 / 25.4;
/** A roll of 80 mm, of which a printer reaches 72. */
const WIDTH = 80 * MM;
const MARGIN = 4 * MM;
const PRINTED = 72 * MM;
/** A PDF page cannot be higher; what is longer goes on on another. */
const HIGHEST = 14_000;
const QR = 108;

/** Printers of receipts have dots of 1/203 inch and no grey: nothing smaller, nothing paler. */
const TEXT: Ink = { size: 8.5 };
const SMALL: Ink = { size: 7.5 };
const BOLD: Ink = { size: 9, face: 'bold' };

/** The nota on a roll of 80 mm: one page, as high as what is on it. */
export async function drawReceipt(nota: Nota, at: Date, letterhead: Letterhead | null): Promise<Buffer> {
  const measured = new Receipt(nota, at, letterhead, HIGHEST);
  const height = measured.draw();
  const receipt = new Receipt(nota, at, letterhead, measured.pages === 1 ? height : HIGHEST);
  receipt.draw();
  return receipt.end();
}

class Receipt {
  private readonly paper: PaperWriter;
  private y = MARGIN;

  constructor(
    private readonly nota: Nota,
    at: Date,
    private readonly letterhead: Letterhead | null,
    private readonly height: number,
  ) {
    const title = `Nota pesanan ${nota.number}`;
    this.paper = new PaperWriter({ title, author: nota.seller.name, at, width: WIDTH, height });
    this.paper.doc.addPage();
  }

  get pages(): number {
    return this.paper.pages;
  }

  /** Answers how high a page must be that holds it. */
  draw(): number {
    const { nota } = this;
    this.head();
    this.rule();
    this.pair('Nomor', nota.number, BOLD);
    this.pair('Waktu', nota.moment);
    this.rule();
    this.text('Kepada', SMALL);
    this.text(nota.buyer.name, BOLD);
    for (const line of nota.buyer.lines) this.text(line, TEXT);
    this.rule();
    for (const [name, value] of nota.facts) this.fact(name, value);
    this.rule();
    nota.lines.forEach((line) => this.line(line));
    this.rule();
    for (const [name, value] of nota.sums) this.pair(name, value);
    this.y += 2;
    this.pair('TOTAL', nota.total, { size: 11, face: 'bold' });
    this.y += 2;
    this.text(`Terbilang: ${nota.inWords}`, TEXT);
    if (nota.note !== null) this.text(`Catatan: ${nota.note}`, TEXT);
    this.rule();
    this.code();
    return this.y + MARGIN;
  }

  end(): Promise<Buffer> {
    return this.paper.end((page, pages, put) => {
      if (pages === 1) return;
      put(`Halaman ${page}/${pages}`, { ...SMALL, ...this.block(this.height - 12), align: 'center' });
    });
  }

  private head(): void {
    if (this.letterhead) {
      const { image, name } = this.letterhead;
      const [width, height] = [LETTERHEAD.width * 0.8, LETTERHEAD.height * 0.8];
      const at = [(WIDTH - width) / 2, this.y] as const;
      this.paper.figure(`Logo ${name}`, () =>
        this.paper.doc.image(image, ...at, { fit: [width, height], align: 'center' }),
      );
      this.y += height + 6;
    }
    this.text(this.nota.seller.name, { size: 10.5, face: 'bold' }, 'center');
    for (const line of this.nota.seller.lines) this.text(line, SMALL, 'center');
    this.y += 4;
    this.text(this.nota.title, { size: 11, face: 'bold' }, 'center', 'H1');
  }

  private line({ name, sku, quantity, packs, unitPrice, net, taxBase, tax }: NotaLine): void {
    this.room(52);
    this.text(name, { ...TEXT, face: 'bold' });
    this.pair(`${quantity} × ${unitPrice}`, net);
    this.text([sku, packs].filter(Boolean).join(' · '), SMALL);
    this.text(`DPP ${taxBase} · PPN ${tax}`, SMALL);
    this.y += 3;
  }

  private code(): void {
    this.room(QR + 40);
    const x = (WIDTH - QR) / 2;
    this.paper.figure(`Kode QR ke ${this.nota.url}`, () =>
      drawQrCode(this.paper.doc, this.nota.url, { x, y: this.y, side: QR }),
    );
    this.y += QR;
    this.text('Pindai untuk membuka pesanan ini di portal.', SMALL, 'center');
    this.text(NO_TAX_INVOICE, SMALL, 'center');
  }

  private text(text: string, ink: Ink, align: Block['align'] = 'left', tag = 'P'): void {
    this.room(this.paper.heightOf(text, PRINTED, ink));
    this.y = this.paper.write(text, { ...ink, ...this.block(this.y), align }, tag);
  }

  /** A name and a figure on one line; on two where they do not fit. */
  private pair(name: string, value: string, ink: Ink = TEXT): void {
    this.room(2 * ink.size * 1.25);
    const fits = this.paper.widthOf(name, ink) + this.paper.widthOf(value, ink) + 6 <= PRINTED;
    const row = this.paper.group('P');
    const below = this.paper.write(name, { ...ink, ...this.block(this.y) }, 'Span', row);
    const at = fits ? this.y : below;
    this.y = this.paper.write(value, { ...ink, ...this.block(at), align: 'right' }, 'Span', row);
    row.end();
  }

  private fact(name: string, value: string): void {
    const label = 76;
    this.room(this.paper.heightOf(value, PRINTED - label, TEXT));
    const row = this.paper.group('P');
    const below = this.paper.write(name, { ...TEXT, ...this.block(this.y), width: label - 4 }, 'Span', row);
    const block = { ...this.block(this.y), x: MARGIN + label, width: PRINTED - label };
    this.y = Math.max(below, this.paper.write(value, { ...TEXT, ...block }, 'Span', row));
    row.end();
  }

  private rule(): void {
    this.room(8);
    const y = this.y + 4;
    this.paper.ornament((doc) =>
      doc
        .moveTo(MARGIN, y)
        .lineTo(MARGIN + PRINTED, y)
        .lineWidth(0.8)
        .dash(2, { space: 2 })
        .stroke('#000')
        .undash(),
    );
    this.y += 8;
  }

  private room(height: number): void {
    if (this.y + height <= HIGHEST - MARGIN - 14) return;
    this.paper.doc.addPage();
    this.y = MARGIN;
  }

  private block(y: number): Pick<Block, 'x' | 'y' | 'width'> {
    return { x: MARGIN, y, width: PRINTED };
  }
}
