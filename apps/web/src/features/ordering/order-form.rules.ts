import { ORDER_FORM } from '@jembatan/documents/rules';
import { type Cell, type Row, wantedOf } from './quick-order.rules';

/** A form that was filled in, whichever way it came back. */
export interface FilledForm {
  /** Whom it was made for; null where that was lost. */
  readonly storeCode: string | null;
  /** The lines with an order. */
  readonly rows: readonly Row[];
}

const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell).trim());

/** Reads a sheet as an order form, by its labels and headings; null when it is none. */
export function formOf(sheet: readonly (readonly Cell[])[]): FilledForm | null {
  const { sku, quantity, price } = ORDER_FORM.columns;
  const at = sheet.findIndex((cells) => [sku, quantity].every((name) => cells.some((cell) => textOf(cell) === name)));
  if (at < 0) return null;
  const column = (name: string): number => (sheet[at] ?? []).findIndex((cell) => textOf(cell) === name);
  const [code, wanted, priced] = [column(sku), column(quantity), column(price)];
  const rows = sheet.slice(at + 1).flatMap((cells, index): Row[] => {
    const [name, written] = [textOf(cells[code]), cells[wanted]];
    if (name === '' || textOf(written) === '' || written === 0) return [];
    const formPrice = cells[priced];
    return [
      {
        ...{ line: at + index + 2, code: name, quantity: wantedOf(written) },
        ...(typeof formPrice === 'number' && { formPrice }),
      },
    ];
  });
  return { storeCode: labelled(sheet.slice(0, at), ORDER_FORM.labels.storeCode), rows };
}

/** What stands beside a label. */
function labelled(above: readonly (readonly Cell[])[], label: string): string | null {
  for (const cells of above) {
    const at = cells.findIndex((cell) => textOf(cell).replace(/:$/, '') === label);
    if (at >= 0)
      return (
        cells
          .slice(at + 1)
          .map(textOf)
          .find((text) => text !== '') ?? null
      );
  }
  return null;
}
