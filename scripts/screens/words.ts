import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Language = 'id' | 'en';

const read = new Map<string, Record<string, unknown>>();

function fileOf(language: Language, namespace: string): Record<string, unknown> {
  const file = join('apps', 'web', 'src', 'words', language, `${namespace}.json`);
  const words = read.get(file) ?? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>);
  read.set(file, words);
  return words;
}

const at = (words: Record<string, unknown>, path: string): unknown =>
  path.split('.').reduce<unknown>((place, part) => (place as Record<string, unknown> | undefined)?.[part], words);

/**
 * The words of the app, as a reader sees them: `word('ordering:place')`. What is filled in at run time stands for anything, or what
 * `filledIn` matches; the star of a field that is required may follow.
 * @throws Error when the app has no such words: the screen has changed, or the test is wrong.
 */
export function word(key: string, language: Language = 'id', filledIn = '.*'): RegExp {
  const [namespace, path] = key.includes(':') ? (key.split(':') as [string, string]) : ['common', key];
  const words = fileOf(language, namespace);
  const found = words[path] ?? at(words, path) ?? at(words, `${path}_other`);
  if (typeof found !== 'string') throw new Error(`No words for ${key} in ${language}`);
  const literal = found.split(/\{\{[^}]*\}\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^\\s*${literal.join(filledIn)}[\\s*]*$`, 'i');
}
