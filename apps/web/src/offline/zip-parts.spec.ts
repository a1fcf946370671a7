import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { BrokenZip, entriesOf, fileOf } from './zip-parts';

const zipOf = async (files: Readonly<Record<string, string>>, compress: boolean): Promise<Blob> => {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name, { compress });
  zip.end();
  return new Blob([new Uint8Array(await buffer(zip.outputStream))]);
};

describe('An archive on the device', () => {
  const files = { 'katalog.pdf': '%PDF-1.7 isi', 'toko/formulir é.xlsx': 'PK'.repeat(3000), 'kosong.txt': '' };

  it.each([false, true])('gives back each of its files as it was (packed: %s)', async (compress) => {
    const zip = await zipOf(files, compress);
    const entries = await entriesOf(zip);
    const read = entries.map(async (entry) => {
      const file = await fileOf(zip, entry, 'application/pdf');
      expect([file.type, file.size]).toEqual(['application/pdf', entry.size]);
      return [entry.name, await file.text()];
    });
    expect(Object.fromEntries(await Promise.all(read))).toEqual(files);
  });

  it('that came in part is no archive, wherever it broke off', async () => {
    const zip = await zipOf(files, true);
    for (const bytes of [0, 1, 30, zip.size >> 1, zip.size - 1])
      await expect(entriesOf(zip.slice(0, bytes))).rejects.toThrow(BrokenZip);
    await expect(entriesOf(zip.slice(1))).rejects.toThrow();
  });
});
