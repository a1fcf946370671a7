import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type AgentAct } from '@jembatan/audit';
import { DEFAULT_THRESHOLDS, type EvidencePack, type Sense } from '@jembatan/shadow';
import { needsTool } from '../../../test/support/skip';
import { drawEvidence, evidenceFileName } from './evidence-pdf';

const STORE = { lat: -7.2575, lng: 112.7521 };

const act = (number: number): AgentAct => ({
  id: `r${number}`,
  at: new Date(Date.UTC(2026, 10, 20, 3, number % 60)),
  sessionId: 'x',
  reason: 'kunjungan',
  actor: { id: 'budi', name: 'Budi', login: 'budi@kantor.id' },
  store: { id: 's1', code: 'TK-001', name: 'Toko Żółć & Élan', location: STORE },
  action: 'order.placed',
  object: { type: 'order', id: `o${number}` },
  outcome: 'done',
  code: null,
  amount: 1_250_000,
  deviceTime: null,
  claimed: false,
  distance: 80,
  position: { ...STORE, accuracy: 12, at: new Date() },
  ipPlace: 'ID',
  device: null,
  seq: number + 1,
});

async function* acts(count: number, read: { last: number } = { last: -1 }): AsyncGenerator<AgentAct> {
  for (let number = 0; number < count; number += 1) {
    await Promise.resolve();
    read.last = number;
    yield act(number);
  }
}

const pack = (change: Partial<EvidencePack> = {}): EvidencePack => ({
  person: { id: 'budi', name: 'Budi "Santoso"\r\n', login: 'budi@kantor.id' },
  period: { from: new Date('2026-10-31T17:00:00Z'), to: new Date('2026-11-30T17:00:00Z') },
  madeAt: new Date('2026-11-21T05:00:00Z'),
  thresholds: DEFAULT_THRESHOLDS,
  summary: {
    ...{ acts: 3, orders: 1, stores: 1, value: 1_250_000, disputed: 0, medianDistance: 80, farthestDistance: 80 },
    bySense: { 'makes-sense': 1, 'does-not': 0, unknown: 0 } satisfies Record<Sense, number>,
  },
  orders: [{ act: act(0), sense: 'makes-sense', reasons: ['at-store'] }],
  signals: [],
  acts: acts(3),
  chain: { seq: 3, hash: 'ab'.repeat(32), keyId: 'cd'.repeat(32), at: '2026-11-21T05:00:00.000Z' },
  ...change,
});

describe('An evidence pack as PDF', () => {
  it('begins to leave before the last act is read, and waits for who reads it', async () => {
    const read = { last: -1 };
    const stream = drawEvidence(pack({ acts: acts(100_000, read) }));
    await new Promise((resolve) => stream.once('readable', resolve));
    let before = -2;
    while (read.last > before) {
      before = read.last;
      for (let turn = 0; turn < 50; turn += 1) await nextTurn();
    }
    expect(read.last).toBeLessThan(5000);
    stream.destroy();
  });

  it('breaks off when the record can no longer be read, so that nobody takes a part for the whole', async () => {
    async function* lost(): AsyncGenerator<AgentAct> {
      yield* acts(2);
      throw new Error('the database is gone');
    }
    await expect(buffer(drawEvidence(pack({ acts: lost() })))).rejects.toThrow('the database is gone');
  });

  it('has a name that is safe in a header', () => {
    expect(evidenceFileName(pack(), 'pdf')).toBe('bukti-budi-santoso-2026-11-01.pdf');
  });

  needsTool('pdftotext', 'scripts/install-test-tools', () => {
    describe('opened by another program', () => {
      let folder: string;
      beforeAll(async () => {
        folder = mkdtempSync(join(tmpdir(), 'jembatan-pdf-'));
        writeFileSync(join(folder, 'pack.pdf'), await buffer(drawEvidence(pack({ acts: acts(40) }))));
      });
      afterAll(() => rmSync(folder, { recursive: true }));
      const run = (program: string, ...args: string[]): string =>
        execFileSync(program, [
          ...args,
          join(folder, 'pack.pdf'),
          ...(program === 'pdftotext' ? ['-'] : []),
        ]).toString();

      it('is tagged, and has its fonts within', () => {
        expect(run('pdfinfo')).toMatch(/Tagged: +yes/);
        for (const font of run('pdffonts').trim().split('\n').slice(2))
          expect(font).toMatch(/DejaVuSans.* yes yes yes /);
      });

      it('says the verdicts, the end of the chain and every act, in order', () => {
        const text = run('pdftotext', '-layout');
        expect(text).toContain('Toko Żółć & Élan');
        expect(text).toMatch(/80 m +± 12 m +Masuk akal +berada di toko menurut GPS/);
        expect(text).toContain('ab'.repeat(32));
        const numbers = [...text.matchAll(/^ +(\d+) +20\/11\/2026/gm)].map(([, number]) => Number(number));
        expect(numbers).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
      });

      it('says in words what the map shows', () => {
        expect(run('pdfinfo', '-struct-text')).toContain('Figure');
      });
    });
  });
});
