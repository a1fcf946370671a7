import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { logoImageOf, MAX_LOGO_BYTES } from './logo-image';

const u32 = (number: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
};
const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([u32(data.length), named, u32(crc32(named))]);
};
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const header = (width: number, height: number, colour: number, depth = 8): Buffer =>
  chunk('IHDR', Buffer.concat([u32(width), u32(height), Buffer.from([depth, colour, 0, 0, 0])]));
const rows = (bytes: number, height: number): Buffer => chunk('IDAT', deflateSync(Buffer.alloc((bytes + 1) * height)));
const END = chunk('IEND', Buffer.alloc(0));
const png = (...chunks: Buffer[]): Buffer => Buffer.concat([SIGNATURE, ...chunks, END]);
const GOOD = png(header(4, 2, 6), rows(16, 2));
const PALETTE = chunk('PLTE', Buffer.alloc(48));

const red = (width: number, height: number): sharp.Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#c33' } });

const faultOf = (file: Buffer): Promise<unknown> =>
  logoImageOf(file).then(
    ({ type }) => type,
    (error: { details: { errors: { code: string }[] } }) => error.details.errors[0]?.code,
  );

describe('A logo', () => {
  it('is drawn anew, without what else was in the file', async () => {
    const notes = { IFD0: { Copyright: 'secret' } };
    const [plain, noted] = await Promise.all(
      [red(30, 20).jpeg(), red(30, 20).withExif(notes).jpeg()].map((picture) => picture.toBuffer()),
    );
    expect(noted?.includes('secret')).toBe(true);
    const kept = await logoImageOf(noted ?? GOOD);
    expect(kept).toMatchObject({ type: 'image/jpeg', width: 30, height: 20 });
    expect(kept).toEqual(await logoImageOf(plain ?? GOOD));
    const image = await logoImageOf(GOOD);
    expect(image).toMatchObject({ type: 'image/png', width: 4, height: 2 });
    expect(await logoImageOf(png(header(4, 2, 6), chunk('tEXt', Buffer.from('secret')), rows(16, 2)))).toEqual(image);
    // A script before the end of the file, where what reads pictures stops.
    expect(await logoImageOf(Buffer.concat([GOOD, Buffer.from('<script>'), END]))).toEqual(image);
  });

  it('is kept upright, on white, in as many pixels as papers can show', async () => {
    const tall = await red(3000, 1000).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await logoImageOf(tall)).toMatchObject({ width: 133, height: 400 });
    const { data } = await sharp((await logoImageOf(GOOD)).bytes)
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(new Set(data)).toEqual(new Set([255]));
  });

  it.each<[string, Buffer | (() => Promise<Buffer>), string]>([
    ['of shades and clearness', png(header(4, 2, 4), rows(8, 2)), 'image/png'],
    ['of a palette of 16', png(header(4, 2, 3, 4), PALETTE, rows(2, 2)), 'image/png'],
    ['clear by a palette', png(header(4, 2, 3, 4), PALETTE, chunk('tRNS', Buffer.alloc(2)), rows(2, 2)), 'image/png'],
    ['interlaced', () => red(9, 9).png({ progressive: true }).toBuffer(), 'image/png'],
    ['a JPEG in colours of a press', () => red(9, 9).toColourspace('cmyk').jpeg().toBuffer(), 'image/jpeg'],
    ['of nothing', Buffer.alloc(0), 'logo.not_an_image'],
    ['of script', Buffer.from('<svg onload="alert(1)"/>'), 'logo.not_an_image'],
    ['of another kind', () => red(9, 9).webp().toBuffer(), 'logo.not_an_image'],
    ['that could move', () => red(9, 9).gif().toBuffer(), 'logo.not_an_image'],
    ['too heavy', Buffer.concat([GOOD, Buffer.alloc(MAX_LOGO_BYTES), END]), 'logo.too_large'],
    ['too wide', png(header(4001, 1, 0), rows(4001, 1)), 'logo.too_wide'],
    ['that would unfold to gigabytes', png(header(30_000, 30_000, 6), rows(4, 30_000)), 'logo.too_wide'],
    ['without size', png(header(0, 1, 0), rows(1, 1)), 'logo.broken'],
    ['cut off', GOOD.subarray(0, -3), 'logo.broken'],
    ['cut off after its head', GOOD.subarray(0, 33), 'logo.broken'],
    ['with something behind it', Buffer.concat([GOOD, Buffer.from('<script>')]), 'logo.broken'],
    ['with a spoilt byte', Buffer.from(GOOD).fill(0, 45, 46), 'logo.broken'],
    ['with too few rows', png(header(4, 3, 6), rows(16, 2)), 'logo.broken'],
    ['whose packing breaks off', png(header(4, 2, 6), chunk('IDAT', Buffer.from([0x78, 0x9c, 1]))), 'logo.broken'],
    [
      'with a row that is packed in no known way',
      png(header(1, 1, 0), chunk('IDAT', deflateSync(Buffer.from([9, 0])))),
      'logo.broken',
    ],
    ['of a palette that is not there', png(header(4, 2, 3), rows(4, 2)), 'logo.broken'],
    ['a JPEG cut off', async () => (await red(9, 9).jpeg().toBuffer()).subarray(0, -2), 'logo.broken'],
    [
      'a JPEG of which the middle is missing',
      async () => Buffer.concat([(await red(99, 99).jpeg().toBuffer()).subarray(0, 200), Buffer.from([0xff, 0xd9])]),
      'logo.broken',
    ],
    [
      'a JPEG with something behind it',
      async () => Buffer.concat([await red(9, 9).jpeg().toBuffer(), Buffer.from('PK')]),
      'logo.broken',
    ],
    ['a JPEG too wide', () => red(5000, 2).jpeg().toBuffer(), 'logo.too_wide'],
  ])('%s is judged', async (_, file, verdict) => {
    expect(await faultOf(typeof file === 'function' ? await file() : file)).toBe(verdict);
  });
});
