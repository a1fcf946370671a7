import { copyByField, copyText, type CopyTools } from './copy-text';

const refused = (): Promise<void> => Promise.reject(new Error('not allowed'));
class Item {
  constructor(readonly items: Record<string, Promise<Blob>>) {}
}
const ClipboardItem = Item as unknown as NonNullable<CopyTools['ClipboardItem']>;
const noField = (): boolean => {
  throw new Error('the field was not to be used');
};

describe('Copying a text', () => {
  it('writes a text that is there in the click itself, before anything is awaited', async () => {
    const written: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void written.push(text)) };
    const copied = copyText('pesanan', { clipboard, copyByField: noField });
    expect(written).toEqual(['pesanan']);
    expect(await copied).toBe('copied');
  });

  it('hands a text that is on its way over as a promise, in the click itself', async () => {
    const written: ClipboardItem[][] = [];
    const clipboard = {
      writeText: refused,
      write: (items: ClipboardItem[]) => Promise.resolve(void written.push(items)),
    };
    const copied = copyText(Promise.resolve('nanti'), { clipboard, ClipboardItem, copyByField: noField });
    expect(written).toHaveLength(1);
    expect(await copied).toBe('copied');
    const blob = await (written[0]?.[0] as unknown as Item).items['text/plain'];
    expect(await blob?.text()).toBe('nanti');
  });

  it('goes on to the next way when one is refused', async () => {
    let items = 0;
    const clipboard = { writeText: refused, write: () => Promise.resolve(void (items += 1)) };
    expect(await copyText('teks', { clipboard, ClipboardItem, copyByField: noField })).toBe('copied');
    expect(items).toBe(1);
  });

  it('copies out of a hidden field where there is no clipboard, as on plain http', async () => {
    const copied: string[] = [];
    const copyField = (text: string): boolean => copied.push(text) > 0;
    expect(await copyText(Promise.resolve('teks'), { copyByField: copyField })).toBe('copied');
    expect(copied).toEqual(['teks']);
  });

  it('copies out of a hidden field when the clipboard refuses both ways', async () => {
    const clipboard = { writeText: refused, write: refused };
    expect(await copyText('teks', { clipboard, ClipboardItem, copyByField: () => true })).toBe('copied');
  });

  it('leaves it to the reader when nothing works', async () => {
    expect(await copyText('teks', { clipboard: { writeText: refused }, copyByField: () => false })).toBe('by-hand');
    expect(await copyText('teks', { copyByField: () => false })).toBe('by-hand');
  });
});

describe('Copying out of a hidden field', () => {
  const page = (execCommand: () => boolean) => {
    const done: string[] = [];
    const field = { value: '', select: () => done.push(`selected ${field.value}`), remove: () => done.push('removed') };
    const document = {
      createElement: () => field,
      body: { append: () => done.push('added') },
      execCommand,
      activeElement: { focus: () => done.push('focus given back') },
    } as unknown as Document;
    return { done, document };
  };

  it('selects the text, copies it, and gives the focus back', () => {
    const { done, document } = page(() => true);
    expect(copyByField('teks', document)).toBe(true);
    expect(done).toEqual(['added', 'selected teks', 'removed', 'focus given back']);
  });

  it('takes its field away also when the browser will not copy', () => {
    const { done, document } = page(() => {
      throw new Error('not allowed');
    });
    expect(copyByField('teks', document)).toBe(false);
    expect(done).toContain('removed');
  });
});
