import { type Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { drawSheet } from '@jembatan/documents';
import { IMPORT_COLUMNS, IMPORT_HEADINGS } from './order-import-columns.rules';
import { REASON_HEADING, reasonOf } from './order-import-words';
import { type LeftRow, OrderImports } from './order-imports.service';
import { type SheetFormat } from './sheet';

const SHEET = 'Order';

export interface ImportPaper {
  readonly name: string;
  readonly format: SheetFormat;
  readonly file: Readable;
}

/** The files that imports give back. */
@Injectable()
export class OrderImportPapers {
  constructor(private readonly imports: OrderImports) {}

  /** Headings alone: an example would be ordered. */
  template(format: SheetFormat): ImportPaper {
    const heading = IMPORT_COLUMNS.map((column) => IMPORT_HEADINGS[column]);
    const file = drawSheet({ format, separator: ';', name: SHEET, heading, rows: noRows() });
    return { name: `order-massal.${format}`, format, file };
  }

  /**
   * The lines that are not in the portal, as they stood in the file, each with why: to be put right and handed in again.
   * @throws DomainError `order_import.not_found`
   */
  async left(id: string): Promise<ImportPaper> {
    const { layout, rows } = await this.imports.left(id);
    const { format, fileName, separator } = layout;
    const width = layout.heading.length - (layout.heading.at(-1) === REASON_HEADING ? 1 : 0);
    const heading = [...layout.heading.slice(0, width).map((cell) => String(cell ?? '')), REASON_HEADING];
    const file = drawSheet({
      format,
      separator: separator ?? ';',
      name: SHEET,
      heading,
      rows: withReasons(rows, width),
    });
    return { name: `${fileName.replace(/\.[^.]*$/, '')}-belum-masuk.${format}`, format, file };
  }
}

async function* withReasons(rows: AsyncIterable<LeftRow>, width: number): AsyncGenerator<(string | number | null)[]> {
  for await (const { cells, faults } of rows)
    yield [...Array.from({ length: width }, (_, at) => cells[at] ?? null), faults.map(reasonOf).join(' ')];
}

async function* noRows(): AsyncGenerator<never> {
  // A template has none.
}
