import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { type Ctx } from '@jembatan/kernel';
import { Announcements, pictureKindOf, Transactions, type Tx } from '@jembatan/platform';
import { CATALOG_CHANGED } from './catalog-sync.service';
import { pictureNotAnImage, pictureNotFound, pictureTooLarge, productNotFound } from './catalog.errors';
import { hashed, PictureFiles } from './picture-files.service';
import { PictureRepository } from './picture.repository';
import { SnapshotRepository } from './snapshot.repository';

export const MAX_PICTURE_BYTES = 2 * 1024 * 1024;

type PictureType = 'image/jpeg' | 'image/png' | 'image/webp';

export interface Picture {
  readonly bytes: Buffer;
  readonly type: PictureType;
}

/** Our own pictures of products. They stand before the ERP's. */
@Injectable()
export class PictureService {
  constructor(
    private readonly files: PictureFiles,
    private readonly pictures: PictureRepository,
    private readonly snapshots: SnapshotRepository,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
    private readonly announcements: Announcements,
  ) {}

  /**
   * Answers the hash under which the picture is served.
   * @throws DomainError `product.not_found`, `picture.not_an_image`, `picture.too_large`
   */
  async set(ctx: Ctx, sku: string, bytes: Uint8Array): Promise<string> {
    if (bytes.length > MAX_PICTURE_BYTES) throw pictureTooLarge(MAX_PICTURE_BYTES);
    if (!pictureTypeOf(bytes)) throw pictureNotAnImage();
    const picture = hashed(bytes);
    const { hash } = picture;
    await this.change(sku, async (tx) => {
      if (!(await this.pictures.set(tx, sku, hash))) throw productNotFound(sku);
      await this.files.keep(picture);
      await this.audit.record(tx, ctx, {
        action: 'picture.set',
        object: { type: 'product', id: sku },
        details: { hash },
      });
    });
    return hash;
  }

  /** @throws DomainError `picture.not_found` when the product has none of ours. */
  async remove(ctx: Ctx, sku: string): Promise<void> {
    await this.change(sku, async (tx) => {
      const hash = await this.pictures.remove(tx, sku);
      if (hash === null) throw pictureNotFound();
      await this.audit.record(tx, ctx, {
        action: 'picture.removed',
        object: { type: 'product', id: sku },
        details: { hash },
      });
    });
  }

  /** @throws DomainError `picture.not_found` */
  async open(hash: string): Promise<Picture> {
    const bytes = await this.files.read(hash);
    const type = pictureTypeOf(bytes);
    if (!type) throw pictureNotFound();
    return { bytes, type };
  }

  private async change(sku: string, work: (tx: Tx) => Promise<void>): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { version } = await this.snapshots.beginChange(tx, 'items');
      await work(tx);
      await this.snapshots.bump(tx, 'items', version);
      await this.snapshots.markChanged(tx, sku, version);
    });
    await this.announcements.announce(CATALOG_CHANGED);
  }
}

/** Null for anything that browsers do not show as a picture. */
function pictureTypeOf(bytes: Uint8Array): PictureType | null {
  const kind = pictureKindOf(bytes);
  return kind === null || kind === 'heif' ? null : `image/${kind}`;
}
