import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type MadeDocument } from './made-document';

const COLUMNS = (): string => `
  id, kind, price_list as "priceList", version, terms, catalog_version as "catalogVersion", file_id as "fileId",
  size, crc, products, prices_as_of as "pricesAsOf", stock_as_of as "stockAsOf",
  made_at as "madeAt", checked_at as "checkedAt"`;

@Injectable()
export class MadeDocumentRepository {
  /** Those that stand, of these price lists or of all. */
  async list(tx: Tx, priceLists: readonly string[] | null): Promise<MadeDocument[]> {
    return tx.sql<MadeDocument[]>`
      select ${COLUMNS} from made_document
       where replaced_at is null
         and (${priceLists === null}::boolean or price_list = any(${priceLists && [...priceLists]}::text[]))
       order by price_list, kind`;
  }

  async insert(tx: Tx, made: MadeDocument): Promise<void> {
    await tx.sql`
      insert into made_document (id, kind, price_list, version, terms, catalog_version, file_id, size, crc, products,
                                 prices_as_of, stock_as_of, made_at, checked_at)
      values (${made.id}, ${made.kind}, ${made.priceList}, ${made.version}, ${made.terms}, ${made.catalogVersion},
              ${made.fileId}, ${made.size}, ${made.crc}, ${made.products}, ${made.pricesAsOf}, ${made.stockAsOf},
              ${made.madeAt}, ${made.checkedAt})`;
  }

  /** It no longer stands. Its bytes stay for who is reading them. */
  async replace(tx: Tx, { kind, priceList }: Pick<MadeDocument, 'kind' | 'priceList'>, at: Date): Promise<void> {
    await tx.sql`
      update made_document set replaced_at = ${at}
       where kind = ${kind} and price_list = ${priceList} and replaced_at is null`;
  }

  async check(tx: Tx, priceList: string, catalogVersion: number, at: Date): Promise<void> {
    await tx.sql`
      update made_document set checked_at = ${at}, catalog_version = ${catalogVersion}
       where price_list = ${priceList} and replaced_at is null`;
  }

  /** Takes those out that were replaced before `before`; answers their files. */
  async takeReplaced(tx: Tx, before: Date): Promise<string[]> {
    const rows = await tx.sql<{ fileId: string }[]>`
      with gone as (delete from made_document where replaced_at < ${before} returning file_id)
      select file_id as "fileId" from gone`;
    return rows.map(({ fileId }) => fileId);
  }
}
