import { Injectable } from '@nestjs/common';
import { isUniqueViolation, type Tx } from '@jembatan/platform';
import { templateNameTaken } from './order-template.errors';
import { type OrderTemplate } from './order-template';

@Injectable()
export class OrderTemplateRepository {
  /** The oldest first, after the one with id `after`. */
  async list(tx: Tx, storeId: string, after: string | null, limit: number): Promise<OrderTemplate[]> {
    return tx.sql<OrderTemplate[]>`
      select id, name, lines, updated_at as "updatedAt" from order_template
      where store_id = ${storeId} and (${after}::uuid is null or id > ${after}) order by id limit ${limit}`;
  }

  /** @throws DomainError `order_template.name_taken` */
  async insert(tx: Tx, storeId: string, { id, name, lines, updatedAt }: OrderTemplate): Promise<void> {
    await named(
      name,
      tx.sql`insert into order_template (id, store_id, name, lines, updated_at)
        values (${id}, ${storeId}, ${name}, ${JSON.stringify(lines)}::jsonb, ${updatedAt})`,
    );
  }

  /**
   * False when the store has no such template.
   * @throws DomainError `order_template.name_taken`
   */
  async update(tx: Tx, storeId: string, { id, name, lines, updatedAt }: OrderTemplate): Promise<boolean> {
    const [, count] = await named(
      name,
      tx.sql<[unknown[], number]>`update order_template
        set name = ${name}, lines = ${JSON.stringify(lines)}::jsonb, updated_at = ${updatedAt}
        where id = ${id} and store_id = ${storeId}`,
    );
    return count > 0;
  }

  /** False when the store has no such template. */
  async delete(tx: Tx, storeId: string, id: string): Promise<boolean> {
    const [, count] = await tx.sql<
      [unknown[], number]
    >`delete from order_template where id = ${id} and store_id = ${storeId}`;
    return count > 0;
  }
}

async function named<T>(name: string, statement: Promise<T>): Promise<T> {
  try {
    return await statement;
  } catch (error) {
    if (isUniqueViolation(error, 'order_template_name')) throw templateNameTaken(name);
    throw error;
  }
}
