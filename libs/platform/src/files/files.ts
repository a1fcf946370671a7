import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock, DomainError, Ids } from '@jembatan/kernel';
import { Transactions } from '../database/transactions';
import { type Tx } from '../database/tx';
import { type FileLabel, type StoredFile } from './stored-file';
import { StoredFileRepository } from './stored-file.repository';

/** Bytes of a part; what is in memory of a file is one of them. */
const PART = 256 * 1024;

/**
 * Files that the portal keeps: in PostgreSQL, so that every process sees them, one backup holds them, and a file stands or
 * falls with what was written of it. Who may read one is for the caller to know.
 */
@Injectable()
export class Files {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: StoredFileRepository,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Takes the bytes as they come; nothing of them stays unless `tx` is committed. */
  async write(tx: Tx, label: FileLabel, source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<StoredFile> {
    const id = this.ids.next();
    const hash = createHash('sha256');
    let [position, size] = [0, 0];
    for await (const part of partsOf(source)) {
      hash.update(part);
      size += part.length;
      await this.files.insertPart(tx, id, position++, part);
    }
    const file = { id, ...label, size, sha256: hash.digest('hex'), createdAt: this.clock.now() };
    await this.files.insert(tx, file);
    return file;
  }

  /** @throws DomainError `file.not_found` */
  async get(id: string): Promise<StoredFile> {
    const file = await this.transactions.each((tx) => this.files.find(tx, id));
    if (!file) throw new DomainError('not-found', 'file.not_found', { id });
    return file;
  }

  /** The bytes, part by part as the reader takes them. Breaks off with `file.not_found` when it is removed meanwhile. */
  open({ id, size }: Pick<StoredFile, 'id' | 'size'>): Readable {
    return Readable.from(this.parts(id, size), { objectMode: false, highWaterMark: PART });
  }

  /** With its bytes. One that is gone already is no fault. */
  async remove(tx: Tx, id: string): Promise<void> {
    await this.files.remove(tx, id);
  }

  private async *parts(id: string, size: number): AsyncGenerator<Buffer> {
    for (let [position, sent] = [0, 0]; sent < size; position += 1) {
      const part = await this.transactions.each((tx) => this.files.findPart(tx, id, position));
      if (!part) throw new DomainError('not-found', 'file.not_found', { id });
      yield part;
      sent += part.length;
    }
  }
}

/** The same bytes in parts of one size; the last may be shorter. */
async function* partsOf(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Buffer> {
  let [held, length]: [Uint8Array[], number] = [[], 0];
  for await (const chunk of source) {
    held.push(chunk);
    length += chunk.length;
    if (length < PART) continue;
    const bytes = Buffer.concat(held);
    let at = 0;
    for (; bytes.length - at >= PART; at += PART) yield bytes.subarray(at, at + PART);
    [held, length] = [[bytes.subarray(at)], bytes.length - at];
  }
  if (length > 0) yield Buffer.concat(held);
}
