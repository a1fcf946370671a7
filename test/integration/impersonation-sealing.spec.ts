import { AuditModule, ChainProof, ChainWatch, Sealing } from '@jembatan/audit';
import { soak } from '../support/counts';
import { type BootedApi, bootApi } from '../support/app';
import { ImpersonationBook } from '../support/impersonation-book';
import { until } from '../support/until';

const ACTS = soak(400, 10_000);
const KILLS = soak(10, 100);
const LOCK = 620_260_003;

jest.setTimeout(soak(60_000, 600_000));

describe('Sealing', () => {
  let book: ImpersonationBook;
  let other: BootedApi;

  beforeAll(async () => {
    book = await ImpersonationBook.open();
    other = await bootApi({ databaseUrl: book.url, env: { DATA_DIR: book.api.config.DATA_DIR } });
  });
  afterAll(async () => {
    await other?.close();
    await book?.close();
  });

  it('leaves no gap and no twin when two seal at once and are killed in the middle', async () => {
    const sealers = [book.get(Sealing), other.app.select(AuditModule).get(Sealing)];
    let recording = true;
    let killed = 0;
    const loops = sealers.map(async (sealer) => {
      while (recording || (await waiting()) > 0) await sealer.seal().catch(() => undefined);
    });
    const killer = (async () => {
      while (killed < KILLS && recording) {
        const { rowCount } = await book.superuser.query(
          'select pg_terminate_backend(pid) from pg_locks where locktype = $1 and objid = $2 and granted',
          ['advisory', LOCK],
        );
        killed += rowCount ?? 0;
      }
    })();
    for (let done = 0; done < ACTS || (killed < KILLS && done < 20 * ACTS); done += 10)
      await Promise.all(Array.from({ length: 10 }, () => book.act().catch(() => undefined)));
    recording = false;
    await Promise.all([killer, ...loops]);
    const { rows } = await book.superuser.query(
      `select count(*) as seals, max(seq) as highest, count(distinct record_id) as records,
        (select count(*) from impersonation) as acts from impersonation_seal`,
    );
    const [{ seals, highest, records, acts }] = rows;
    expect(killed).toBeGreaterThanOrEqual(KILLS);
    expect(acts).toBeGreaterThanOrEqual(ACTS);
    expect([seals, highest, records]).toEqual([acts, acts, acts]);
    expect(await book.get(ChainProof).verify()).toEqual({ intact: true, records: acts });
    expect(await book.get(ChainWatch).look()).toEqual([]);
  });

  const waiting = async (): Promise<number> =>
    (await book.superuser.query('select count(*) as waiting from impersonation_waiting')).rows[0].waiting;

  const alarms = async (): Promise<string[]> => (await book.get(ChainWatch).look()).map(({ kind }) => kind);

  it('is missed when a record waits for more than ten seconds', async () => {
    await book.act();
    expect(await alarms()).toEqual([]);
    await book.tamper(`update impersonation_waiting set at = at - interval '11 s'`);
    expect(await alarms()).toEqual(['unsealed']);
    await book.get(Sealing).seal();
    expect(await alarms()).toEqual([]);
  });

  it('is missed when a record was taken out of the queue', async () => {
    await book.act();
    await book.tamper('delete from impersonation_waiting');
    expect(await alarms()).toEqual(['astray']);
    await book.tamper(
      'insert into impersonation_waiting select id, at from impersonation i where not exists (select from impersonation_seal where record_id = i.id)',
    );
    await book.get(Sealing).seal();
  });

  it('tells a gap, and a chain that was cut, also when more was sealed after it', async () => {
    const fresh = other.app.select(AuditModule).get(ChainWatch);
    await book.tamper('delete from impersonation_seal where seq = (select max(seq) - 3 from impersonation_seal)');
    expect((await fresh.look()).map(({ kind }) => kind)).toContain('gap');
    await book.tamper(
      'delete from impersonation_seal where seq > (select max(seq) - 5 from impersonation_seal)',
      'delete from impersonation where id not in (select record_id from impersonation_seal)',
    );
    expect(await alarms()).toContain('rewritten');
    for (let n = 0; n < 20; n += 1) await book.act();
    await until('sealed again', async () => (await book.get(Sealing).seal()) > 0 || (await waiting()) === 0);
    expect(await alarms()).toContain('rewritten');
    expect(await book.get(ChainProof).verify()).toMatchObject({ intact: false });
  });
});
