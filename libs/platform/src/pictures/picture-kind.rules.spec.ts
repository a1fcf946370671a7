import { pictureKindOf } from './picture-kind.rules';

describe('The kind of a picture', () => {
  it.each([
    ['\xff\xd8\xff\xe0', 'jpeg'],
    ['\x89PNG\r\n\x1a\n', 'png'],
    ['RIFF\x0a\x0d\x00\x00WEBPVP8 ', 'webp'],
    ['\x00\x00\x00\x18ftypheic', 'heif'],
    ['\x0a\x00\x00\x18ftypavif', 'heif'],
    ['\x00\x00\x00\x18ftypmp42', null],
    ['RIFF\x0a\x0d\x00\x00WAVE', null],
    [' \xff\xd8\xff', null],
    ['GIF89a', null],
    ['<svg', null],
    ['', null],
  ])('is told by its first bytes: %j', (first, kind) => {
    expect(pictureKindOf(Buffer.from(first, 'latin1'))).toBe(kind);
  });
});
