import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DomainError, type Page } from '@jembatan/kernel';
import { Config } from '@jembatan/platform';

/** `<notice id>.eml` or `<notice id>.sms`. */
export const OUTBOX_NAME = /^[0-9a-f-]{36}\.(eml|sms)$/;
/** What lets somebody act is for the addressee: the folder has it, the page does not. */
const SECRET = /(#(?:=\r?\n)?t(?:=\r?\n)?o(?:=\r?\n)?k(?:=\r?\n)?e(?:=\r?\n)?n(?:=\r?\n)?(?:=3D|=))(?:[\w.-]|=\r?\n)+/g;

export interface OutboxFile {
  readonly name: string;
  readonly writtenAt: Date;
  readonly bytes: number;
}

/** Where messages land that no server or gateway is set for: files in `DATA_DIR/outbox`, readable by their owner only. */
@Injectable()
export class Outbox {
  private readonly folder: string;

  constructor({ DATA_DIR }: Config) {
    this.folder = join(DATA_DIR, 'outbox');
  }

  /** Written again, it is the same file. */
  async put(name: string, content: string | Buffer | NodeJS.ReadableStream): Promise<void> {
    const half = join(this.folder, `.${randomUUID()}`);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await writeFile(half, content, { mode: 0o600 });
    await rename(half, join(this.folder, name));
  }

  /** Newest first: names are notice ids, which grow with time. `cursor`: the last name of the page before. */
  async list({ limit, cursor }: { readonly limit: number; readonly cursor: string | null }): Promise<Page<OutboxFile>> {
    const names = (await this.names()).filter((name) => OUTBOX_NAME.test(name) && (cursor === null || name < cursor));
    const shown = names.sort((a, b) => (a < b ? 1 : -1)).slice(0, limit);
    const items = await Promise.all(
      shown.map(async (name) => {
        const { mtime, size } = await stat(join(this.folder, name));
        return { name, writtenAt: mtime, bytes: size };
      }),
    );
    return { items, nextCursor: names.length > limit ? (shown.at(-1) ?? null) : null };
  }

  /** The message as it was written, without what would let the reader act in the addressee's place. @throws DomainError `outbox.not_found` */
  async read(name: string): Promise<string> {
    if (!OUTBOX_NAME.test(name)) throw outboxNotFound(name);
    const content = await readFile(join(this.folder, name), 'utf8').catch((error: unknown) => {
      throw isMissing(error) ? outboxNotFound(name) : error;
    });
    return content.replace(SECRET, '$1…');
  }

  private async names(): Promise<string[]> {
    return readdir(this.folder).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
  }
}

const outboxNotFound = (name: string) => new DomainError('not-found', 'outbox.not_found', { name });
const isMissing = (error: unknown): boolean => (error as { code?: unknown }).code === 'ENOENT';
