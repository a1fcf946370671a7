import { type Draft, type DraftTable, type Link } from './draft';

/** A message ready for a mail server. */
export interface Mail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

/** One line without control characters: a name from outside can neither add a header nor a line, nor turn the reading direction. */
const oneLine = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();

/** Writes the draft as text and as HTML, signed with the brand. */
export function mailOf(messageId: string, to: string, draft: Draft, brand: string): Mail {
  const { subject, greeting, paragraphs, table, links = [], closing = [] } = draft;
  const above = [greeting, ...paragraphs].map(oneLine);
  const below = [...closing, brand].map(oneLine);
  const text = [...above, ...(table ? [textTable(table)] : []), ...links.map(textLink(links.length)), ...below];
  const html = [
    ...above.map(paragraph),
    ...(table ? [htmlTable(table)] : []),
    ...links.map(({ label, url }) => `<p><a href="${escape(url)}">${escape(label)}</a><br>${escape(url)}</p>`),
    ...below.map(paragraph),
  ];
  return {
    messageId,
    to,
    subject: oneLine(subject),
    text: text.join('\n\n'),
    html: `<!doctype html><html lang="id"><body>${html.join('')}</body></html>`,
  };
}

const paragraph = (line: string): string => `<p>${escape(line)}</p>`;

/** One link needs no name: the paragraph before it says what it does. */
const textLink =
  (links: number) =>
  ({ label, url }: Link): string =>
    links === 1 ? url : `${label}:\n${url}`;

const textTable = ({ rows }: DraftTable): string =>
  rows.map((row) => row.map(oneLine).filter(Boolean).join(' · ')).join('\n');

function htmlTable({ head, rows }: DraftTable): string {
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag} align="left">${escape(oneLine(cell))}</${tag}>`).join('')}</tr>`;
  return `<table cellpadding="4">${row(head, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`;
}
