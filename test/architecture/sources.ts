import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createSourceFile, forEachChild, type Node, ScriptTarget, type SourceFile } from 'typescript';

/** Files below `folder` whose path fits `wanted`, from the clone's root. */
export const filesIn = (folder: string, wanted: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => wanted.test(file))
    .sort();

export const parse = (file: string): SourceFile =>
  createSourceFile(file, readFileSync(file, 'utf8'), ScriptTarget.ES2023, true);

/** Every node of the file, outermost first. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  const children: Node[] = [];
  forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

/** Libs that have code. */
export const libs = (): string[] => [
  ...new Set(filesIn('libs', /^libs\/[^/]+\/src\/index\.ts$/).map((file) => file.split('/')[1] ?? '')),
];
