import { type Draft } from './template';

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

/** One line without control characters: a name from outside can neither add a header nor a line. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** Writes the draft as text and as HTML. */
export function mailOf(messageId: string, to: string, { subject, greeting, paragraphs, link }: Draft): Mail {
  const lines = [greeting, ...paragraphs].map(oneLine);
  const text = [...lines, ...(link ? [link.url] : []), 'Jembatan'].join('\n\n');
  const blocks = lines.map((line) => `<p>${escape(line)}</p>`);
  if (link) blocks.push(`<p><a href="${escape(link.url)}">${escape(link.label)}</a></p><p>${escape(link.url)}</p>`);
  const html = `<!doctype html><html lang="id"><body>${blocks.join('')}<p>Jembatan</p></body></html>`;
  return { messageId, to, subject: oneLine(subject), text, html };
}
