import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type NoticePreference } from './contact.rules';

@Injectable()
export class NoticePreferenceRepository {
  /** By store id; stores whose owner did not choose are absent. */
  async find(tx: Tx, storeIds: readonly string[]): Promise<Map<string, NoticePreference>> {
    const rows = await tx.sql<{ store_id: string; email: boolean; sms: boolean }[]>`
      select store_id, email, sms from notice_preference where store_id = any(${[...storeIds]}::uuid[])`;
    return new Map(rows.map(({ store_id, email, sms }) => [store_id, { email, sms }]));
  }

  async set(tx: Tx, storeId: string, { email, sms }: NoticePreference, by: string, at: Date): Promise<void> {
    await tx.sql`
      insert into notice_preference (store_id, email, sms, changed_by, changed_at)
      values (${storeId}, ${email}, ${sms}, ${by}, ${at})
      on conflict (store_id) do update
        set email = excluded.email, sms = excluded.sms, changed_by = excluded.changed_by, changed_at = excluded.changed_at`;
  }
}
