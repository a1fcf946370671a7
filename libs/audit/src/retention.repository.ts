import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';

/** Whose personal fields: all of those before `before`, or everything of one person. */
export interface Scope {
  readonly before: Date;
  readonly actorId?: string;
  readonly limit: number;
}

@Injectable()
export class RetentionRepository {
  /** Leaves of address and agent the network and the family, and no device. Answers how many rows it touched. */
  async reduceNetwork(tx: Tx, { before, limit }: Scope): Promise<number> {
    return counted(
      await tx.sql<Touched>`update impersonation_personal set network = 'reduced', network_salt = null, device_id = null,
        ip = text(network(set_masklen(ip::inet, case family(ip::inet) when 4 then 24 else 48 end))),
        user_agent = substring(user_agent from '(?:Edg|OPR|SamsungBrowser|Firefox|Chrome|Safari|okhttp|Dart|curl|node)')
      where record_id in (select record_id from impersonation_personal where network = 'full' and at < ${before} limit ${limit})`,
    );
  }

  async eraseNetwork(tx: Tx, { before, limit }: Scope): Promise<number> {
    return counted(
      await tx.sql<Touched>`update impersonation_personal set network = 'erased', network_salt = null, device_id = null,
        ip = null, ip_place = null, user_agent = null
      where record_id in (
        select record_id from impersonation_personal where network <> 'erased' and at < ${before} limit ${limit})`,
    );
  }

  /** Leaves an area of about 1 km. */
  async reducePosition(tx: Tx, { before, limit }: Scope): Promise<number> {
    return counted(
      await tx.sql<Touched>`update impersonation_personal set position = 'reduced', position_salt = null, accuracy = null,
        lat = round(lat::numeric, 2)::double precision, lng = round(lng::numeric, 2)::double precision
      where record_id in (select record_id from impersonation_personal where position = 'full' and at < ${before} limit ${limit})`,
    );
  }

  async erasePosition(tx: Tx, { before, limit }: Scope): Promise<number> {
    return counted(
      await tx.sql<Touched>`update impersonation_personal set position = 'erased', position_salt = null, accuracy = null,
        lat = null, lng = null, position_at = null
      where record_id in (
        select record_id from impersonation_personal where position <> 'erased' and at < ${before} limit ${limit})`,
    );
  }

  async eraseOf(tx: Tx, actorId: string): Promise<number> {
    return counted(
      await tx.sql<Touched>`update impersonation_personal set network = 'erased', network_salt = null, device_id = null,
        ip = null, ip_place = null, user_agent = null, position = 'erased', position_salt = null, accuracy = null,
        lat = null, lng = null, position_at = null
      where actor_id = ${actorId} and (network <> 'erased' or position <> 'erased')`,
    );
  }
}

type Touched = [unknown[], number];
const counted = ([, count]: Touched): number => count;
