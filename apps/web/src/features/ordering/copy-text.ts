/** What this browser offers for copying; each part may be missing: plain http has no clipboard. */
export interface CopyTools {
  readonly clipboard?: {
    readonly writeText?: (text: string) => Promise<void>;
    readonly write?: (items: ClipboardItem[]) => Promise<void>;
  };
  readonly ClipboardItem?: new (items: Record<string, Promise<Blob>>) => ClipboardItem;
  /** Copies out of a field that nobody sees; false where the browser will not. */
  readonly copyByField: (text: string) => boolean;
}

/**
 * Call it in the click itself, with nothing awaited before: a browser lets a page write only while the reader acts. A
 * text that is still on its way is handed over as a promise. `by-hand`: show the text selected, and offer to share it.
 */
export async function copyText(
  text: string | Promise<string>,
  tools: CopyTools = toolsOf(window),
): Promise<'copied' | 'by-hand'> {
  const { clipboard } = tools;
  if (typeof text === 'string' && clipboard?.writeText && (await succeeds(() => clipboard.writeText?.(text))))
    return 'copied';
  const Item = tools.ClipboardItem;
  if (clipboard?.write && Item) {
    const blob = (): Promise<Blob> => Promise.resolve(text).then((known) => new Blob([known], { type: 'text/plain' }));
    if (await succeeds(() => clipboard.write?.([new Item({ 'text/plain': blob() })]))) return 'copied';
  }
  return tools.copyByField(await text) ? 'copied' : 'by-hand';
}

/** A refusal leads to the next way, so its reason is of no use. */
async function succeeds(attempt: () => Promise<void> | undefined): Promise<boolean> {
  try {
    await attempt();
    return true;
  } catch {
    return false;
  }
}

function toolsOf({ navigator, ClipboardItem, document }: Window & typeof globalThis): CopyTools {
  // The DOM's types promise a clipboard that pages without https do not have.
  const { clipboard } = navigator as { readonly clipboard?: CopyTools['clipboard'] };
  return { clipboard, ClipboardItem, copyByField: (text) => copyByField(text, document) };
}

export function copyByField(
  text: string,
  page: Pick<Document, 'createElement' | 'body' | 'execCommand' | 'activeElement'>,
): boolean {
  const focused = page.activeElement;
  const field = page.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  page.body.append(field);
  field.select();
  // The only way that is left where there is no clipboard.
  const done = attempted(() => page.execCommand('copy'));
  field.remove();
  // The reader's place on the page stays where it was.
  if (focused && 'focus' in focused) (focused as HTMLElement).focus();
  return done;
}

function attempted(attempt: () => boolean): boolean {
  try {
    return attempt();
  } catch {
    return false;
  }
}
