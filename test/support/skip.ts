import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from '../../scripts/embedded/path';
import { runDir } from './run';

/** What `npm test` reads at its end to say how a missing tool is got. */
export const MISSING_TOOLS = 'missing-tools';

/**
 * Runs `tests` (a `describe`) where `tool` is on PATH. Elsewhere they are skipped, counted, and the end of the run says
 * that `remedy` brings the tool. With CI=true a missing tool is a failure.
 */
export function needsTool(tool: string, remedy: string, tests: () => void): void {
  if (onPath(tool)) return tests();
  if (process.env.CI === 'true')
    return describe(`without ${tool}`, () => {
      it('fails: in CI every tool must be there', () => {
        throw new Error(`${tool} is missing: run ${remedy}`);
      });
    });
  if (process.env.JEMBATAN_TEST_RUN) appendFileSync(join(runDir(), MISSING_TOOLS), `${tool}\t${remedy}\n`);
  describe.skip(`needs ${tool} (${remedy})`, tests);
}
