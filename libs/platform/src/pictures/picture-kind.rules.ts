export type PictureKind = 'jpeg' | 'png' | 'webp' | 'heif';

const SIGNATURES: readonly (readonly [kind: PictureKind, first: RegExp])[] = [
  ['jpeg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['webp', /^RIFF[^]{4}WEBP/],
  ['heif', /^[^]{4}ftyp(hei[cfmsx]|hev[cmsx]|mif1|msf1|avif|avis)/],
];

/** By the first bytes, whatever the sender calls it; null for anything that nobody hands in as a picture. */
export function pictureKindOf(file: Uint8Array): PictureKind | null {
  const first = String.fromCharCode(...file.subarray(0, 16));
  return SIGNATURES.find(([, signature]) => signature.test(first))?.[0] ?? null;
}
