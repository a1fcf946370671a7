import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Ids } from '@jembatan/kernel';
import { Config } from '@jembatan/platform';
import { pictureNotFound } from './catalog.errors';

const HASH = /^[0-9a-f]{64}$/;

/** Files named by their contents, under `DATA_DIR/pictures`. They are never changed and never removed. */
@Injectable()
export class PictureFiles {
  private readonly folder: string;

  constructor(
    config: Config,
    private readonly ids: Ids,
  ) {
    this.folder = join(config.DATA_DIR, 'pictures');
  }

  /** Answers the SHA-256 of `bytes`; the file is on disk by then. */
  async keep(bytes: Uint8Array): Promise<string> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    await mkdir(this.folder, { recursive: true });
    const draft = join(this.folder, `${this.ids.next()}.draft`);
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, join(this.folder, hash));
    return hash;
  }

  /** @throws DomainError `not-found` / `picture.not_found` */
  async read(hash: string): Promise<Buffer> {
    if (!HASH.test(hash)) throw pictureNotFound();
    try {
      return await readFile(join(this.folder, hash));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw pictureNotFound();
      throw error;
    }
  }
}
