import sharp from 'sharp';

/** A paper note as a photo of it. */
export const notaPhoto = (): Promise<Buffer> =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200">
      <rect width="900" height="1200" fill="#f4efe2"/>
      <g font-family="DejaVu Sans" font-size="44" fill="#223">
        <text x="60" y="120">NOTA 17, 20-11-2026</text>
        <text x="60" y="330">Serum 6 dus</text>
        <text x="60" y="410">Lipstik merah 12</text>
      </g></svg>`),
  )
    .jpeg()
    .toBuffer();
