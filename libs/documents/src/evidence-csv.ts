import { type AgentAct } from '@jembatan/audit';
import { csvLine, type CsvValue } from '@jembatan/kernel';
import { type EvidencePack, type JudgedOrder } from '@jembatan/shadow';

const HEAD = [
  ...['record_id', 'seq', 'at', 'device_time', 'claimed', 'session_id', 'reason', 'person_id', 'person', 'login'],
  ...[
    'store_id',
    'store_code',
    'store',
    'store_lat',
    'store_lng',
    'action',
    'object_type',
    'object_id',
    'outcome',
    'code',
  ],
  ...['amount_idr', 'lat', 'lng', 'accuracy_m', 'position_at', 'distance_m', 'ip_place', 'verdict', 'why'],
];

/** Every act of the pack with the verdict on each order, streamed. The last line names the end of the chain. */
export async function* evidenceLines(pack: EvidencePack): AsyncGenerator<string> {
  const judged = new Map(pack.orders.map((order) => [order.act.id, order]));
  yield csvLine(HEAD);
  for await (const act of pack.acts) yield csvLine(cellsOf(act, judged.get(act.id)));
  const { chain } = pack;
  if (chain) yield csvLine(['chain', chain.seq, chain.at, null, chain.hash, chain.keyId]);
}

const cellsOf = (act: AgentAct, order: JudgedOrder | undefined): CsvValue[] => [
  ...[act.id, act.seq, act.at, act.deviceTime, act.claimed, act.sessionId, act.reason],
  ...[act.actor.id, act.actor.name, act.actor.login],
  ...[act.store.id, act.store.code, act.store.name, act.store.location?.lat ?? null, act.store.location?.lng ?? null],
  ...[act.action, act.object.type, act.object.id, act.outcome, act.code, act.amount],
  ...[act.position?.lat ?? null, act.position?.lng ?? null, act.position?.accuracy ?? null, act.position?.at ?? null],
  ...[act.distance, act.ipPlace, order?.sense ?? null, order ? order.reasons.join(' ') : null],
];
