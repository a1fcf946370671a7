import { isNoSubstitutionTemplateLiteral, isStringLiteral, isTemplateExpression, type Node } from 'typescript';
import { filesIn, nodesOf, parse } from './sources';

const CREATED = /\bcreate (?:unlogged )?table (?:if not exists )?"?([a-z_]+)"?/gi;
const USED = /\b(?:from|join|into|update|truncate)\s+(?:only\s+)?"?([a-z_]+)"?/gi;

const libOf = (file: string): string => file.split('/')[1] ?? '';

/** The texts of a file that may be SQL: what stands between the holes of templates counts as one text. */
const textsOf = (file: string): string[] =>
  [...nodesOf(parse(file))].flatMap((node: Node) => {
    if (isTemplateExpression(node))
      return [[node.head, ...node.templateSpans.map((span) => span.literal)].map(({ text }) => text).join(' $ ')];
    return isNoSubstitutionTemplateLiteral(node) || isStringLiteral(node) ? [node.text] : [];
  });

const names = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name]) => (name ?? '').toLowerCase());

const owner = new Map<string, string>();
for (const file of filesIn('libs', /\/migrations\/\d.*\.ts$/))
  for (const text of textsOf(file)) for (const table of names(text, CREATED)) owner.set(table, libOf(file));

describe('Tables', () => {
  it('are found at all', () => {
    expect(owner.size).toBeGreaterThan(10);
  });

  it('are read and written by the lib that made them, and by no other', () => {
    const strangers = filesIn('libs', /\.repository\.ts$/).flatMap((file) => {
      const used = new Set(textsOf(file).flatMap((text) => names(text, USED)));
      return [...used]
        .filter((table) => (owner.get(table) ?? libOf(file)) !== libOf(file))
        .map((table) => `${file} uses ${table}`);
    });
    expect(strangers).toEqual([]);
  });
});
