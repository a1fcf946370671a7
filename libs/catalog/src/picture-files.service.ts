import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Ids } from '@jembatan/kernel';
import { Config } from '@jembatan/platform';
import { pictureNotFound } from './catalog.errors';

export interface HashedPicture {
  /** SHA-256 in hex. */
  readonly hash: string;
  readonly bytes: Uint8Array;
}

export const hashed = (bytes: Uint8Array): HashedPicture => ({
  hash: createHash('sha256').update(bytes).digest('hex'),
  bytes,
});

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

  /** The file is on disk when this returns. */
  async keep({ hash, bytes }: HashedPicture): Promise<void> {
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
