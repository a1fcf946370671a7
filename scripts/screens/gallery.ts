import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One picture of a screen. */
export interface Picture {
  readonly screen: string;
  readonly file: string;
  /** `tablet light`, and so on. */
  readonly look: string;
}

/** Writes a page to look through them: a row a screen. */
export function writeGallery(folder: string, pictures: readonly Picture[]): string {
  const screens = [...new Set(pictures.map(({ screen }) => screen))];
  const rows = screens.map((screen) => {
    const shown = pictures.filter((picture) => picture.screen === screen);
    const figures = shown.map(
      ({ file, look }) =>
        `<figure><a href="${file}"><img src="${file}" alt="${screen}, ${look}" loading="lazy"></a><figcaption>${look}</figcaption></figure>`,
    );
    return `<section id="${screen}"><h2>${screen}</h2><div>${figures.join('')}</div></section>`;
  });
  const style =
    'body{font:16px system-ui;margin:2rem;background:#777;color:#fff}div{display:flex;gap:1rem;overflow-x:auto;align-items:start}figure{margin:0}img{height:26rem;display:block}';
  const index = join(folder, 'index.html');
  writeFileSync(
    index,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens</title><style>${style}</style>${rows.join('\n')}</html>\n`,
  );
  return index;
}
