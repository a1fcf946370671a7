import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  isCallExpression,
  isIdentifier,
  isImportDeclaration,
  isJsxAttribute,
  isJsxText,
  isNamedImports,
  isNewExpression,
  isNoSubstitutionTemplateLiteral,
  isObjectLiteralExpression,
  isPropertyAssignment,
  isStringLiteral,
  isTemplateExpression,
  isTypeAliasDeclaration,
  isVariableDeclaration,
  type Node,
  type SourceFile,
} from 'typescript';
import { filesIn, nodesOf, parse } from './sources';

const WORDS = 'apps/web/src/words';
const DOTTED = /^[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)+$/;
const LETTER = /\p{L}/u;

type Words = { readonly [key: string]: string | Words };

/** Every sentence of a file by its whole key; `codes` is flat already. */
const leavesOf = (words: Words, parent = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[parent + key, value] as [string, string]] : leavesOf(value, `${parent}${key}.`),
  );
const wordsOf = (file: string): Map<string, string> =>
  new Map(leavesOf(JSON.parse(readFileSync(file, 'utf8')) as Words));
const withoutPlural = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');

const namespaces = filesIn(`${WORDS}/id`, /\.json$/).map((file) => basename(file, '.json'));
const screens = filesIn('apps/web/src', /\.tsx?$/).filter((file) => !/\.(spec|d)\.tsx?$/.test(file));
const portal = [...filesIn('libs', /\.ts$/), ...filesIn('apps/api', /\.ts$/)]
  .filter((file) => !/\.spec\.ts$/.test(file) && !file.includes('/migrations/'))
  .map((file) => parse(file));

const literalsIn = (node: Node): string[] =>
  [...nodesOf(node)].flatMap((inner) =>
    isStringLiteral(inner) || isNoSubstitutionTemplateLiteral(inner) ? [inner.text] : [],
  );
const dottedIn = (node: Node): string[] => literalsIn(node).filter((text) => DOTTED.test(text));

/** Files whose dotted words are codes without being thrown where they stand. */
const TABLES_OF_CODES = ['libs/platform/src/http/problem.filter.ts', 'apps/api/src/access/access.guard.ts'];
const LISTS_OF_CODES = ['LINE_FAULTS', 'CREDIT_REASONS', 'IMPORT_FAULTS', 'SHADOW_REFUSALS'];
/** What class-validator exports beside the constraints. */
const NO_CONSTRAINTS = ['ValidateIf', 'ValidateNested', 'ValidationError', 'IsOptional'];

function refusalsIn(node: Node): string[] {
  if (isNewExpression(node) && isIdentifier(node.expression) && node.expression.text === 'DomainError')
    return node.arguments?.[1]
      ? literalsIn(node.arguments[1]).filter((text) => text === 'internal' || DOTTED.test(text))
      : [];
  if (isVariableDeclaration(node) && isIdentifier(node.name) && LISTS_OF_CODES.includes(node.name.text))
    return dottedIn(node);
  if (isCallExpression(node) && isIdentifier(node.expression) && node.expression.text === 'fault')
    return dottedIn(node);
  if (isTypeAliasDeclaration(node) && node.name.text === 'PasswordVerdict')
    return literalsIn(node).flatMap((verdict) => (verdict === 'good' ? [] : [`password.${verdict}`]));
  return isObjectLiteralExpression(node) ? faultIn(node) : [];
}

/** `{path, code, message}`: a fault of the input. */
function faultIn(node: Node & { properties: readonly Node[] }): string[] {
  const named = new Map(
    node.properties.flatMap((one) =>
      isPropertyAssignment(one) && isIdentifier(one.name) ? [[one.name.text, one.initializer] as const] : [],
    ),
  );
  const code = named.get('code');
  return code && named.has('message') && isStringLiteral(code) && DOTTED.test(code.text) ? [code.text] : [];
}

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** What the input pipe makes of the constraints that DTOs use. */
function constraintsIn(node: Node): string[] {
  if (!isImportDeclaration(node) || !isStringLiteral(node.moduleSpecifier)) return [];
  const names = node.importClause?.namedBindings;
  if (node.moduleSpecifier.text !== 'class-validator' || !names || !isNamedImports(names)) return [];
  return names.elements
    .map(({ name }) => name.text)
    .filter((name) => /^[A-Z]/.test(name) && !NO_CONSTRAINTS.includes(name))
    .map((name) => `field.${snake(name.replace(/^Is/, ''))}`);
}

const codes = [
  ...new Set([
    ...portal.flatMap((root) => [...nodesOf(root)].flatMap((node) => [...refusalsIn(node), ...constraintsIn(node)])),
    ...TABLES_OF_CODES.flatMap((file) => dottedIn(parse(file))),
    ...dottedIn(parse('apps/web/src/offline/device.ts')),
  ]),
].sort();

const PRODUCT = 'Jembatan';
const SPOKEN = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label', 'description'];

function spokenIn(file: string): string[] {
  const root: SourceFile = parse(file);
  return [...nodesOf(root)].flatMap((node) => {
    const text = isJsxText(node) ? node.text.trim() : attributeText(node);
    return LETTER.test(text) && text !== PRODUCT ? [`${file}: ${text}`] : [];
  });
}

function attributeText(node: Node): string {
  if (!isJsxAttribute(node) || !SPOKEN.includes(node.name.getText())) return '';
  return node.initializer && isStringLiteral(node.initializer) ? node.initializer.text : '';
}

/** Keys as the code spells them: whole, or begun by a template whose rest is known at run time. */
function keysUsed(): { whole: ReadonlySet<string>; begun: readonly string[] } {
  const whole = new Set<string>();
  const begun = new Set<string>();
  for (const file of screens)
    for (const node of nodesOf(parse(file))) {
      if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) whole.add(node.text.replace(/^[a-z-]+:/, ''));
      if (isTemplateExpression(node)) begun.add(node.head.text.replace(/^[a-z-]+:/, ''));
    }
  begun.delete('');
  return { whole, begun: [...begun] };
}

/** Codes are keyed by the portal; the screens of `ordering` are not all written yet. */
const SPOKEN_ELSEWHERE = ['codes'];

describe('Words', () => {
  it('are there for every code the portal can answer, in both languages', () => {
    expect(codes.length).toBeGreaterThan(100);
    for (const language of ['id', 'en']) {
      const spoken = wordsOf(`${WORDS}/${language}/codes.json`);
      expect([language, codes.filter((code) => !spoken.has(code))]).toEqual([language, []]);
    }
  });

  it.each(namespaces)('say the same things in both languages: %s', (namespace) => {
    const [first, second] = ['id', 'en'].map((language) => [
      ...new Set([...wordsOf(`${WORDS}/${language}/${namespace}.json`).keys()].map(withoutPlural)),
    ]);
    expect(second?.sort()).toEqual(first?.sort());
  });

  it.each(namespaces)('name the same figures in both languages, and none is empty: %s', (namespace) => {
    const figures = (text: string): string => [...new Set(text.match(/\{\{\w+\}\}/g))].sort().join();
    const [first, second] = ['id', 'en'].map((language) => wordsOf(`${WORDS}/${language}/${namespace}.json`));
    for (const [key, text] of first ?? []) {
      expect([key, text.trim()]).not.toEqual([key, '']);
      const other = second?.get(key);
      if (other !== undefined) expect([key, figures(other)]).toEqual([key, figures(text)]);
    }
  });

  it('for people are in no file of code', () => {
    expect(screens.flatMap(spokenIn)).toEqual([]);
  });

  it('are spoken somewhere', () => {
    const { whole, begun } = keysUsed();
    const silent = namespaces
      .filter((namespace) => !SPOKEN_ELSEWHERE.includes(namespace))
      .flatMap((namespace) =>
        [...wordsOf(`${WORDS}/id/${namespace}.json`).keys()]
          .map(withoutPlural)
          .filter((key) => !whole.has(key) && !begun.some((head) => key.startsWith(head)))
          .map((key) => `${namespace}:${key}`),
      );
    expect(silent).toEqual([]);
  });
});
