import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { type BookEvent } from './book';

/** Keeps the book's events in a file, one JSON line each, written before the caller goes on. */
export class Journal {
  private constructor(
    private readonly file: number,
    /** What happened before this start. */
    readonly past: readonly BookEvent[],
  ) {}

  static open(path: string): Journal {
    const text = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    // A line without its end was being written when the process was killed: its order was never answered.
    const whole = text.subarray(0, text.lastIndexOf('\n') + 1);
    const file = openSync(path, 'a');
    ftruncateSync(file, whole.length);
    const lines = whole.toString().split('\n').filter(Boolean);
    return new Journal(
      file,
      lines.map((line) => JSON.parse(line) as BookEvent),
    );
  }

  append(event: BookEvent): void {
    writeSync(this.file, `${JSON.stringify(event)}\n`);
  }

  clear(): void {
    ftruncateSync(this.file, 0);
  }

  close(): void {
    closeSync(this.file);
  }
}
