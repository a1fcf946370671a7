import { isCallExpression, isIdentifier, isNewExpression, isStringLiteral } from 'typescript';
import { filesIn, nodesOf, parse } from './sources';

const DOTTED = /^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/;

interface Use {
  readonly code: string;
  readonly kind: string;
}

const sources = [...filesIn('libs', /\.ts$/), ...filesIn('apps', /\.ts$/)]
  .filter((file) => !/\.spec\.ts$/.test(file) && !file.startsWith('apps/web/'))
  .map((file) => parse(file));

const refusals: Use[] = sources.flatMap((root) =>
  [...nodesOf(root)].flatMap((node) => {
    if (!isNewExpression(node) || !isIdentifier(node.expression) || node.expression.text !== 'DomainError') return [];
    const [kind, code] = node.arguments ?? [];
    if (!kind || !code || !isStringLiteral(kind) || !isStringLiteral(code)) return [];
    return [{ kind: kind.text, code: code.text }];
  }),
);

const jobs = sources.flatMap((root) =>
  [...nodesOf(root)].flatMap((node) => {
    if (!isCallExpression(node) || !isIdentifier(node.expression) || node.expression.text !== 'defineJob') return [];
    const [name] = node.arguments;
    return name && isStringLiteral(name) ? [name.text] : [];
  }),
);

/** No lib's business but the porter's: what HTTP itself refuses, and what nobody expected. */
const WITHOUT_DOT = ['internal'];

describe('Codes', () => {
  it('are found at all', () => {
    expect(refusals.length).toBeGreaterThan(20);
    expect(jobs.length).toBeGreaterThan(5);
  });

  it('are dotted lower case', () => {
    const odd = refusals.filter(({ code }) => !DOTTED.test(code) && !WITHOUT_DOT.includes(code));
    expect(odd).toEqual([]);
    expect(jobs.filter((name) => !DOTTED.test(name))).toEqual([]);
  });

  it('mean one thing each: wherever a code is thrown, it is of one kind', () => {
    const kinds = new Map<string, Set<string>>();
    for (const { code, kind } of refusals) kinds.set(code, (kinds.get(code) ?? new Set()).add(kind));
    expect([...kinds].filter(([, set]) => set.size > 1).map(([code, set]) => [code, ...set])).toEqual([]);
  });

  it('name each job once', () => {
    expect(new Set(jobs).size).toBe(jobs.length);
  });
});
