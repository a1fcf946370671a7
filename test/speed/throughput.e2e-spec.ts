import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchReport, type Measured } from '../../scripts/bench/bench';
import { ROOT } from '../../scripts/portal/root';
import { runDir } from '../../scripts/test-runs';
import { soak } from '../support/counts';
import { needsTool } from '../support/skip';

const MINUTE = 60_000;
const LENGTH = soak(
  ['--book', '0', '--seconds', '1', '--rounds', '1', '--clients', '32'],
  ['--book', '1000000', '--seconds', '3', '--rounds', '5', '--clients', '32'],
);

needsTool('redis-server', 'scripts/install-test-tools', () =>
  describe('the bench', () => {
    let report: BenchReport;

    beforeAll(
      async () => {
        const file = join(runDir(), 'bench.json');
        await run(['--json', file, ...LENGTH]);
        report = JSON.parse(readFileSync(file, 'utf8')) as BenchReport;
      },
      soak(3 * MINUTE, 20 * MINUTE),
    );

    it('meets no failed answer, neither at the portal nor at its floor', () => {
      const failures = [...report.figures, ...report.flatness].flatMap(({ portal, floor }: Measured) => [
        portal.failures,
        floor?.failures ?? {},
      ]);
      for (const failure of failures) expect(failure).toEqual({});
    });

    it('sees orders replayed', () => expect(report.replay?.portal.perSecond).toBeGreaterThan(0));

    // A second, as in `npm test`, proves nothing.
    it('finds every limit held', () => {
      const broken = report.verdicts.filter(({ holds }) => !holds);
      expect(broken).toEqual(soak(expect.any(Array), []));
    });
  }),
);

/** @throws Error when the bench failed; a limit that does not hold is for the tests to tell. */
function run(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [join(ROOT, 'dist/scripts/bench.js'), ...args], (error, _out, said) => {
      if (error && error.code !== 3) reject(new Error(`The bench failed: ${said}`, { cause: error }));
      else resolve();
    });
  });
}
