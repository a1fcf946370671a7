import { appendFileSync } from 'node:fs';
import { onPath } from '../../scripts/embedded/path';

/**
 * Runs `tests` (a `describe`) where `tool` is on PATH. Elsewhere they are skipped, counted, and the end of the run says
 * that `remedy` brings the tool. With CI=true a missing tool is a failure.
 */
export function needsTool(tool: string, remedy: string, tests: () => void): void {
  if (onPath(tool)) return tests();
  if (process.env.CI === 'true') {
    describe(`without ${tool}`, () => {
      it('fails: in CI every tool must be there', () => {
        throw new Error(`${tool} is missing: run ${remedy}`);
      });
    });
    return;
  }
  const note = process.env.JEMBATAN_TEST_MISSING;
  if (note) appendFileSync(note, `${tool}\t${remedy}\n`);
  describe.skip(`needs ${tool} (${remedy})`, tests);
}
