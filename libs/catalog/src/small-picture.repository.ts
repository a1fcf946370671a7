import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';

@Injectable()
export class SmallPictureRepository {
  /** Those that were made; null for one that cannot be drawn. */
  async list(tx: Tx, hashes: readonly string[]): Promise<Map<string, Buffer | null>> {
    const rows = await tx.sql<{ hash: string; bytes: Buffer | null }[]>`
      select hash, bytes from picture_small where hash = any(${[...hashes]}::text[])`;
    return new Map(rows.map(({ hash, bytes }) => [hash, bytes]));
  }

  async keep(tx: Tx, hash: string, bytes: Buffer | null): Promise<void> {
    await tx.sql`insert into picture_small (hash, bytes) values (${hash}, ${bytes}) on conflict (hash) do nothing`;
  }
}
