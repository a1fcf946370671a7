import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '@jembatan/platform';
import { type SignedHead } from './chain';

const NEWEST = 'head.json';
const LOST = 'lost-';

const ifThere = (error: unknown): null => {
  if ((error as { readonly code?: unknown }).code === 'ENOENT') return null;
  throw error;
};

/** Signed heads as files, outside of the database: the newest, and in `heads` those that were published, one a day. */
@Injectable()
export class HeadFiles {
  private readonly folder: string;

  constructor(config: Config) {
    this.folder = join(config.DATA_DIR, 'audit');
  }

  async newest(): Promise<SignedHead | null> {
    const text = await readFile(join(this.folder, NEWEST), 'utf8').catch(ifThere);
    return text === null ? null : (JSON.parse(text) as SignedHead);
  }

  async keepNewest(head: SignedHead): Promise<void> {
    await this.write(NEWEST, head);
  }

  /** @param day `2026-11-21` */
  async publish(day: string, head: SignedHead): Promise<void> {
    await this.write(join('heads', `${day}.json`), head);
  }

  /** Keeps a head that the chain does not lead to any more. */
  async keepLost(head: SignedHead): Promise<void> {
    await this.write(join('heads', `${LOST}${head.seq}-${head.hash.slice(0, 8)}.json`), head);
  }

  async lost(): Promise<SignedHead[]> {
    return this.published((name) => name.startsWith(LOST));
  }

  /** Whatever was published, and the newest. */
  async all(): Promise<SignedHead[]> {
    const [published, newest] = await Promise.all([this.published(() => true), this.newest()]);
    return newest ? [...published, newest] : published;
  }

  private async published(wanted: (name: string) => boolean): Promise<SignedHead[]> {
    const folder = join(this.folder, 'heads');
    const names = (await readdir(folder).catch(ifThere)) ?? [];
    return Promise.all(
      names
        .filter((name) => name.endsWith('.json') && wanted(name))
        .map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as SignedHead),
    );
  }

  private async write(name: string, head: SignedHead): Promise<void> {
    const file = join(this.folder, name);
    const half = `${file}.${process.pid}.half`;
    await mkdir(join(this.folder, 'heads'), { recursive: true, mode: 0o700 });
    await writeFile(half, `${JSON.stringify(head)}\n`);
    await rename(half, file);
  }
}
