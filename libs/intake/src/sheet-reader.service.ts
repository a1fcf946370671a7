import { Injectable } from '@nestjs/common';
import { csvSheet } from './csv-sheet';
import { type Sheet } from './sheet';
import { sheetEmpty, sheetEncrypted, sheetOldFormat, sheetWrongType } from './sheet.errors';
import { xlsxSheet } from './xlsx-sheet';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
/** Compound files: workbooks of before 2007, and every workbook behind a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Reads the rows of a file, told by its contents and never by its name. One file at a time: what a hostile one may take of
 * the memory is taken once.
 */
@Injectable()
export class SheetReader {
  private last: Promise<unknown> = Promise.resolve();

  /** @throws DomainError `sheet.*`: what cannot be read whole and safely is not read at all */
  read(bytes: Buffer): Promise<Sheet> {
    const reading = this.last.then(() => sheetOf(bytes));
    this.last = reading.catch(() => undefined);
    return reading;
  }
}

async function sheetOf(bytes: Buffer): Promise<Sheet> {
  if (bytes.length === 0) throw sheetEmpty();
  const begins = (mark: Buffer): boolean => bytes.subarray(0, mark.length).equals(mark);
  if (begins(COMPOUND)) throw bytes.includes(ENCRYPTED) ? sheetEncrypted() : sheetOldFormat();
  const sheet = begins(ZIP) ? await xlsxSheet(bytes) : await csvSheet(textOf(bytes));
  if (sheet.rows.length === 0) throw sheetEmpty();
  return sheet;
}

/** UTF-8 with or without its mark, UTF-16 by its mark, else Windows-1252, as spreadsheets save text. */
function textOf(bytes: Buffer): string {
  const text = decoded(bytes);
  // A picture, a PDF, a page of the web: none of them is a table.
  if (/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(text) || /^\s*(?:<|%PDF|\{)/.test(text)) throw sheetWrongType();
  return text;
}

function decoded(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
