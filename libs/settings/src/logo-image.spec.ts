import { crc32, deflateSync } from 'node:zlib';
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
const header = (width: number, height: number, colour: number, { depth = 8, interlace = 0 } = {}): Buffer =>
  chunk('IHDR', Buffer.concat([u32(width), u32(height), Buffer.from([depth, colour, 0, 0, interlace])]));
const rows = (bytes: number, height: number): Buffer => chunk('IDAT', deflateSync(Buffer.alloc((bytes + 1) * height)));
const END = chunk('IEND', Buffer.alloc(0));
const png = (...chunks: Buffer[]): Buffer => Buffer.concat([SIGNATURE, ...chunks, END]);
const GOOD = png(header(4, 2, 6), rows(16, 2));

const segment = (marker: number, data: Buffer): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, data]);
};
const frame = (width: number, height: number, { marker = 0xc0, samples = 3 } = {}): Buffer =>
  segment(
    marker,
    Buffer.from([
      8,
      height >> 8,
      height & 255,
      width >> 8,
      width & 255,
      samples,
      ...Array<number>(samples * 3).fill(1),
    ]),
  );
const SCAN = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3]),
]);
const jpeg = (...segments: Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, Buffer.from([0xff, 0xd9])]);

const faultOf = (file: Buffer): Promise<unknown> =>
  logoImageOf(file).then(
    ({ type }) => type,
    (error: { details: { errors: { code: string }[] } }) => error.details.errors[0]?.code,
  );

describe('A logo', () => {
  it('is a JPEG or a PNG by its contents, and is kept without what else was in the file', async () => {
    const noted = png(header(4, 2, 6), chunk('tEXt', Buffer.from('secret')), rows(16, 2));
    expect(await logoImageOf(noted)).toMatchObject({ type: 'image/png', width: 4, height: 2, bytes: GOOD });
    const note = segment(0xe1, Buffer.from('Exif secret'));
    const plain = jpeg(frame(300, 200), SCAN);
    expect(await logoImageOf(jpeg(note, frame(300, 200), SCAN))).toMatchObject({
      ...{ type: 'image/jpeg', width: 300, height: 200, bytes: plain },
    });
  });

  it.each<[string, Buffer, string]>([
    ['of shades and clearness', png(header(4, 2, 4), rows(8, 2)), 'image/png'],
    [
      'of a palette of 16',
      png(header(4, 2, 3, { depth: 4 }), chunk('PLTE', Buffer.alloc(48)), rows(2, 2)),
      'image/png',
    ],
    ['of nothing', Buffer.alloc(0), 'logo.not_an_image'],
    ['of script', Buffer.from('<svg onload="alert(1)"/>'), 'logo.not_an_image'],
    ['of another kind', Buffer.from('GIF89a-----------'), 'logo.not_an_image'],
    ['too heavy', Buffer.concat([GOOD, Buffer.alloc(MAX_LOGO_BYTES)]), 'logo.too_large'],
    ['too wide', png(header(4001, 1, 0), rows(4001, 1)), 'logo.too_wide'],
    ['without size', png(header(0, 1, 0), rows(1, 1)), 'logo.broken'],
    ['cut off', GOOD.subarray(0, -3), 'logo.broken'],
    ['cut off after its head', GOOD.subarray(0, 33), 'logo.broken'],
    ['with something behind it', Buffer.concat([GOOD, Buffer.from('<script>')]), 'logo.broken'],
    ['with a spoilt byte', Buffer.from(GOOD).fill(0, 45, 46), 'logo.broken'],
    ['with too few rows', png(header(4, 3, 6), rows(16, 2)), 'logo.broken'],
    ['with too many rows', png(header(4, 2, 6), rows(16, 4000)), 'logo.broken'],
    ['whose packing breaks off', png(header(4, 2, 6), chunk('IDAT', Buffer.from([0x78, 0x9c, 1]))), 'logo.broken'],
    [
      'with a row that is packed in no known way',
      png(header(1, 1, 0), chunk('IDAT', deflateSync(Buffer.from([9, 0])))),
      'logo.broken',
    ],
    ['of a palette that is not there', png(header(4, 2, 3), rows(4, 2)), 'logo.broken'],
    ['interlaced', png(header(4, 2, 6, { interlace: 1 }), rows(16, 2)), 'logo.kind'],
    [
      'clear by a palette of less than a byte',
      png(header(4, 2, 3, { depth: 4 }), chunk('PLTE', Buffer.alloc(48)), chunk('tRNS', Buffer.alloc(2)), rows(2, 2)),
      'logo.kind',
    ],
    ['a JPEG cut off', jpeg(frame(3, 2), SCAN).subarray(0, -2), 'logo.broken'],
    ['a JPEG without a picture', jpeg(frame(3, 2)), 'logo.broken'],
    ['a JPEG with something behind it', Buffer.concat([jpeg(frame(3, 2), SCAN), Buffer.from('PK')]), 'logo.broken'],
    ['a JPEG in colours of a press', jpeg(frame(3, 2, { samples: 4 }), SCAN), 'logo.kind'],
    ['a JPEG without loss', jpeg(frame(3, 2, { marker: 0xc3 }), SCAN), 'logo.kind'],
    ['a JPEG too wide', jpeg(frame(5000, 2), SCAN), 'logo.too_wide'],
  ])('%s is judged', async (_, file, verdict) => {
    expect(await faultOf(file)).toBe(verdict);
  });
});
