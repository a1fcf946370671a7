import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson, ChainProof, LogExport, type SignedHead } from '@jembatan/audit';
import { systemCtx } from '@jembatan/kernel';
import { runDir } from '../../scripts/test-runs';
import { linkHash } from '../../libs/audit/src/verifier/verify';
import { ImpersonationBook } from '../support/impersonation-book';
import { unzip } from '../support/unzip';

const RECORDS = 60;
const SEVENTEEN = '(select record_id from impersonation_seal where seq = 17)';

jest.setTimeout(60_000);

describe('The sealed log of impersonations', () => {
  let book: ImpersonationBook;
  let published: SignedHead;
  let folder: string;

  beforeAll(async () => {
    book = await ImpersonationBook.open();
    await book.fill(RECORDS);
    await book.remember();
    published = await book.get(ChainProof).head();
    folder = join(runDir(), 'impersonation-chain');
  });

  afterAll(() => book?.close());
  afterEach(() => book.restore());

  /** What the verifier of a fresh export says, by the head that was published before. */
  async function verified(head: SignedHead = published): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of await book.get(LogExport).archive(systemCtx('export'))) chunks.push(Buffer.from(chunk));
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of unzip(Buffer.concat(chunks))) writeFileSync(join(folder, name), content);
    writeFileSync(join(folder, 'published.json'), JSON.stringify(head));
    const args = ['verify.js', 'log.ndjson', 'public-key.pem', 'published.json'];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    return stdout + stderr;
  }

  it('verifies, by the portal and by the verifier of the export', async () => {
    expect(published.seq).toBe(RECORDS);
    expect(await book.get(ChainProof).verify()).toEqual({ intact: true, records: RECORDS });
    expect(await verified()).toMatch(/^INTACT. All 60 records/);
  });

  it('verifies beyond an older head', async () => {
    const [older] = (await book.get(ChainProof).batches(RECORDS).next()).value ?? [];
    expect(await verified(older)).toMatch(/^INTACT. All 10 records .*\n50 more follow/);
  });

  it.each([
    [
      'a changed reason',
      [`update impersonation set reason = 'x' where id = ${SEVENTEEN}`],
      /Record 17 \([0-9a-f-]{36}\) was altered/,
    ],
    [
      'a changed salesman',
      [`update impersonation set actor_name = 'Budi' where id = ${SEVENTEEN}`],
      /Record 17 .* was altered/,
    ],
    [
      'a time one millisecond later',
      [`update impersonation set at = at + interval '1 ms' where id = ${SEVENTEEN}`],
      /Record 17 .* was altered/,
    ],
    [
      'a changed detail',
      [`update impersonation set details = '{"n": 99}' where id = ${SEVENTEEN}`],
      /Record 17 .* was altered/,
    ],
    [
      'a store moved by a millimetre',
      [`update impersonation set store_lat = store_lat + 1e-8 where id = ${SEVENTEEN}`],
      /Record 17 .* was altered/,
    ],
    [
      'a changed digest',
      [`update impersonation set network_digest = repeat('0', 64) where id = ${SEVENTEEN}`],
      /Record 17 .* was altered/,
    ],
    [
      'a changed seal',
      [`update impersonation_seal set hash = repeat('0', 64) where seq = 17`],
      /Record 17 .* was altered/,
    ],
    ['a deleted record', [`delete from impersonation where id = ${SEVENTEEN}`], /Record 17 was sealed, but is missing/],
    [
      'a record deleted with its seal',
      [`delete from impersonation where id = ${SEVENTEEN}`, 'delete from impersonation_seal where seq = 17'],
      /Record 17 is missing/,
    ],
    [
      'two records swapped',
      [
        `create temp table swapped as select seq, record_id from impersonation_seal where seq in (17, 18)`,
        'update impersonation_seal set record_id = gen_random_uuid() where seq in (17, 18)',
        'update impersonation_seal s set record_id = w.record_id from swapped w where s.seq + w.seq = 35',
      ],
      /Record 17 .* swapped/,
    ],
    [
      'two places swapped',
      [
        'update impersonation_seal set seq = -17 where seq = 17',
        'update impersonation_seal set seq = 17 where seq = 18',
        'update impersonation_seal set seq = 18 where seq = -17',
      ],
      /Record 17 .* swapped/,
    ],
    [
      'a changed address',
      [`update impersonation_personal set ip = '8.8.8.8' where record_id = ${SEVENTEEN}`],
      /ecord 17 .*altered/,
    ],
  ])('shows %s', async (_title, statements, words) => {
    await book.tamper(...statements);
    const verdict = await book.get(ChainProof).verify();
    expect(verdict).toMatchObject({ intact: false, firstFault: { seq: 17 } });
    expect(await verified()).toMatch(new RegExp(`^FAULT. .*${words.source}`));
  });

  it('shows a record that was slipped in between', async () => {
    await book.tamper(
      'update impersonation_seal set seq = -seq - 1 where seq > 17',
      'update impersonation_seal set seq = -seq where seq < 0',
      `insert into impersonation select (jsonb_populate_record(i, '{"id": "00000000-0000-4000-8000-00000000dead"}')).*
        from impersonation i where i.id = ${SEVENTEEN}`,
      `insert into impersonation_seal values (18, '00000000-0000-4000-8000-00000000dead', repeat('1', 64))`,
    );
    expect(await book.get(ChainProof).verify()).toMatchObject({ intact: false, firstFault: { seq: 18 } });
    expect(await verified()).toMatch(/^FAULT. Record 18 \(00000000-0000-4000-8000-00000000dead\) was altered/);
  });

  it('shows a record that was slipped in without a seal', async () => {
    await book.tamper(`insert into impersonation select (jsonb_populate_record(i, '{"id": "00000000-0000-4000-8000-00000000dead"}')).*
      from impersonation i where i.id = ${SEVENTEEN}`);
    expect(await book.get(ChainProof).verify()).toMatchObject({
      firstFault: { kind: 'unsealed', recordId: '00000000-0000-4000-8000-00000000dead' },
    });
  });

  it('shows a chain that was rewritten as a whole, and the batch where it begins', async () => {
    await book.tamper(`update impersonation set reason = 'x' where id = ${SEVENTEEN}`);
    const hashes: string[] = [];
    for await (const page of book.get(ChainProof).pages(RECORDS))
      for (const { seq, record } of page) {
        const hash = linkHash(hashes.at(-1) ?? '0'.repeat(64), canonicalJson(record), seq);
        hashes.push(hash);
        await book.tamper(
          `update impersonation_seal set hash = '${hash}' where seq = ${seq}`,
          `update impersonation_batch set head = '${hash}' where to_seq = ${seq}`,
        );
      }
    expect(await book.get(ChainProof).verify()).toMatchObject({ intact: false });
    expect(await verified()).toMatch(
      /^FAULT. The chain was rewritten: records 11 to 20 are not the ones that were signed/,
    );
  });

  it('shows a tail that was cut off', async () => {
    await book.tamper(
      'delete from impersonation where id in (select record_id from impersonation_seal where seq > 50)',
      'delete from impersonation_batch where to_seq > 50',
      'delete from impersonation_seal where seq > 50',
    );
    const missing = 'records 51 to 60 are missing';
    expect((await book.get(ChainProof).verify()).firstFault?.words).toContain(missing);
    expect(await verified()).toContain(missing);
  });

  it('takes no head that our key did not sign', async () => {
    expect(await verified({ ...published, seq: 50 })).toMatch(/^FAULT. The head is not signed by this public key/);
  });

  it.each(['impersonation', 'impersonation_seal', 'impersonation_batch'])('lets nobody change %s', async (table) => {
    const column =
      table === 'impersonation' ? 'reason = reason' : table === 'impersonation_seal' ? 'hash = hash' : 'head = head';
    for (const statement of [`update ${table} set ${column}`, `delete from ${table}`, `truncate ${table}`])
      await expect(book.superuser.query(statement)).rejects.toThrow('append-only');
  });

  it.each([
    `update impersonation_personal set ip = '1.2.3.4'`,
    `update impersonation_personal set user_agent = 'other'`,
    'update impersonation_personal set lat = lat + 0.0001',
    `update impersonation_personal set record_id = gen_random_uuid() where record_id = ${SEVENTEEN}`,
    'delete from impersonation_personal',
    'truncate impersonation_personal',
  ])('lets personal fields only shrink: %s', async (statement) => {
    await expect(book.superuser.query(statement)).rejects.toThrow('only shrinks');
  });
});
