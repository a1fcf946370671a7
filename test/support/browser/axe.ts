import { readFileSync } from 'node:fs';
import { type AxeResults } from 'axe-core';
import { type Page } from 'playwright-core';

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 AA, and what axe knows beyond it. */
const OPTIONS = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** What axe finds wrong on the page as it stands: rule, place, and why. */
export async function violationsOn(page: Page): Promise<string[]> {
  // What is not drawn yet still has the colours of the theme before.
  await page.addStyleTag({ content: '* { content-visibility: visible !important; }' });
  await page.evaluate(`window.axe || (() => { ${SOURCE} })()`);
  const { violations } = await page.evaluate<AxeResults>(`window.axe.run(document, ${JSON.stringify(OPTIONS)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} at ${String(target)}: ${failureSummary?.replace(/\s+/g, ' ') ?? ''}`,
    ),
  );
}
