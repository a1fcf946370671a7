import { DomainError } from '@jembatan/kernel';
import { SHEET_BOUNDS } from './sheet';

const refused = (code: string, details: Readonly<Record<string, unknown>> = {}, cause?: unknown) =>
  new DomainError('invalid', code, { ...details, errors: [{ path: 'file', code, message: code }] }, { cause });

export const sheetMissing = () => refused('sheet.missing');
export const sheetEmpty = () => refused('sheet.empty');
export const sheetWrongType = () => refused('sheet.wrong_type');
export const sheetEncrypted = () => refused('sheet.encrypted');
export const sheetOldFormat = () => refused('sheet.old_format');
export const sheetMacros = () => refused('sheet.macros');
/** Cut off, damaged, or made to be read in two ways. */
export const sheetUnreadable = (cause?: unknown) => refused('sheet.unreadable', {}, cause);
export const sheetTooManyRows = () => refused('sheet.too_many_rows', { rows: SHEET_BOUNDS.rows });
export const sheetTooManyColumns = (place: string) =>
  refused('sheet.too_many_columns', { place, columns: SHEET_BOUNDS.columns });
/** More than any sheet of its rows needs: a bomb, or a picture of one. */
export const sheetTooLarge = () => refused('sheet.too_large');
export const sheetCellTooLong = (place: string) =>
  refused('sheet.cell_too_long', { place, characters: SHEET_BOUNDS.cell });
export const sheetFormula = (place: string) => refused('sheet.formula', { place });
export const sheetMerged = (place: string) => refused('sheet.merged_cells', { place });
export const sheetColumnsMissing = (columns: readonly string[]) =>
  refused('sheet.columns_missing', { columns: columns.join(', ') });
export const sheetColumnTwice = (column: string) => refused('sheet.column_twice', { columns: column });
