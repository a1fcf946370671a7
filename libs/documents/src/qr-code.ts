import { create } from 'qrcode';

/** Cells of quiet around it, without which readers do not find it. */
const QUIET = 4;

/** A QR code of the text, `side` points wide with its quiet edge, as rectangles: sharp on any printer. */
export function drawQrCode(
  doc: PDFKit.PDFDocument,
  text: string,
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const cell = side / (modules.size + 2 * QUIET);
  for (let row = 0; row < modules.size; row += 1)
    for (let from = 0; from < modules.size; from += 1) {
      let to = from;
      while (to < modules.size && modules.get(row, to)) to += 1;
      // What stands side by side is one rectangle: between two, some printers leave a hair.
      if (to > from) doc.rect(x + (QUIET + from) * cell, y + (QUIET + row) * cell, (to - from) * cell, cell);
      from = to;
    }
  doc.fill('#000');
}
