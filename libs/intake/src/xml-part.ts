import { SaxesParser } from 'saxes';
import { DomainError } from '@jembatan/kernel';
import { sheetTooLarge, sheetUnreadable } from './sheet.errors';

const [LESS, MARK, QUESTION] = [0x3c, 0x21, 0x3f];
/** Bytes from one tag to the next: a longer text or tag is not one that a spreadsheet writes. */
const MOST_BETWEEN = 256 * 1024;
const DEEPEST = 64;
/** Tags of a part: more than the rows and cells that are read can have. */
const MOST_TAGS = 2_500_000;

export interface XmlReader {
  /** Names without their prefix. */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads a part of a workbook tag by tag. Comments, document types (and with them entities) and instructions are refused:
 * a workbook has none, and they are how a small file becomes a large one.
 * @throws DomainError `sheet.unreadable`, `sheet.too_large`, and what the reader throws
 */
export async function readXml(part: AsyncIterable<Buffer>, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const guard = new MarkupGuard();
  let [depth, tags] = [0, 0];
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST || ++tags > MOST_TAGS) throw sheetTooLarge();
    reader.open?.(bare(name), attributes);
  });
  parser.on('text', (text) => reader.text?.(text));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    reader.close?.(bare(name));
  });
  try {
    for await (const chunk of part) {
      guard.look(chunk);
      parser.write(decoder.decode(chunk, { stream: true }));
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    throw error instanceof DomainError ? error : sheetUnreadable(error);
  }
}

/** Looks at the bytes before they are parsed, for what the parser would gather in memory. */
class MarkupGuard {
  private at = 0;
  private lastTag = 0;
  private before = 0;

  look(chunk: Buffer): void {
    if (this.before === LESS) this.judge(chunk[0], this.at - 1);
    for (let found = chunk.indexOf(LESS); found >= 0; found = chunk.indexOf(LESS, found + 1)) {
      const place = this.at + found;
      if (place - this.lastTag > MOST_BETWEEN) throw sheetTooLarge();
      this.lastTag = place;
      this.judge(chunk[found + 1], place);
    }
    this.at += chunk.length;
    this.before = chunk.at(-1) ?? this.before;
    if (this.at - this.lastTag > MOST_BETWEEN) throw sheetTooLarge();
  }

  private judge(next: number | undefined, place: number): void {
    // A part may begin with one instruction: its declaration, perhaps behind a mark of three bytes.
    if (next === MARK || (next === QUESTION && place > 3)) throw sheetUnreadable();
  }
}
