import { type Readable } from 'node:stream';
import { type Column, PdfWriter, type Title } from './pdf-writer';

export interface LogDocument extends Title {
  /** Names beside values above the table: filters, the end of the chain. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly columns: readonly Column[];
  /** Read while it is drawn. */
  readonly rows: AsyncIterable<readonly string[]>;
}

/** Draws a long table as it is read. A fault on the way breaks the stream off. */
export function drawLog({ facts, columns, rows, ...title }: LogDocument): Readable {
  const pdf = new PdfWriter(title);
  const write = async (): Promise<void> => {
    pdf.facts(facts);
    await pdf.table(columns, rows);
    pdf.end();
  };
  write().catch((error: unknown) => pdf.fail(error));
  return pdf.stream;
}
