import { barcode } from './barcode';
import { between, type Chance, chance, pick } from './chance';
import { type Item, type Price, type Stock } from './contract';

/** When everything of the seeded book was last changed. */
export const SEEDED_AT = '2026-01-05T02:00:00.000Z';

export const WAREHOUSES = ['JKT', 'SBY'] as const;

/** The retail list is the dearest; factors are in thousandths of it. */
const PRICE_LISTS = [
  { name: 'RETAIL', factor: 1000 },
  { name: 'GROSIR', factor: 940 },
  { name: 'KEY-ACCOUNT', factor: 890 },
] as const;
export const PRICE_LIST_NAMES = PRICE_LISTS.map(({ name }) => name);

/** From how many packs on, and at how many thousandths of the list's price. */
const BREAKS = [
  { packs: 5, factor: 970 },
  { packs: 20, factor: 930 },
] as const;

const BRANDS = [
  ['MLT', 'Melati Ayu'],
  ['SKW', 'Sekar Wangi'],
  ['RNA', 'Rona'],
  ['EMB', 'Embun Pagi'],
  ['KRN', 'Kirana'],
  ['NRG', 'Nara Glow'],
  ['PSP', 'Puspa Jelita'],
  ['CDN', 'Cendana'],
  ['TRT', 'Tirta'],
  ['LST', 'Lestari'],
] as const;

const SHADES = ['Rose Nude', 'Bata', 'Mocca', 'Ruby', 'Terracotta', 'Plum', 'Koral', 'Maroon'];
const TONES = ['Kuning Langsat', 'Sawo Matang', 'Ivory', 'Natural Beige', 'Honey'];
const SCENTS = ['Melati', 'Kenanga', 'Vanila', 'Kopi', 'Lavender', 'Teh Hijau'];
const SKINS = ['Kulit Kering', 'Kulit Berminyak', 'Kulit Sensitif', 'Semua Jenis Kulit'];

interface Line {
  readonly code: string;
  readonly category: string;
  readonly name: string;
  readonly variants: readonly string[];
  readonly sizes: readonly string[];
  /** Rupiah per unit on the retail list, cheapest and dearest. */
  readonly price: readonly [number, number];
}
const line = (
  code: string,
  category: string,
  name: string,
  variants: readonly string[],
  sizes: string,
  low: number,
  high: number,
): Line => ({ code, category, name, variants, sizes: sizes.split('|'), price: [low, high] });

const LINES: readonly Line[] = [
  line('LPM', 'Riasan', 'Lip Matte', SHADES, '3,5 g|5 g', 38_000, 89_000),
  line('LPT', 'Riasan', 'Lip Tint', SHADES, '4 ml|6 ml', 29_000, 75_000),
  line('CSH', 'Riasan', 'Cushion', TONES, '12 g|15 g', 95_000, 219_000),
  line('BDK', 'Riasan', 'Bedak Padat', TONES, '10 g|14 g', 32_000, 98_000),
  line('MSK', 'Riasan', 'Maskara', ['Volume', 'Lentik', 'Tahan Air'], '7 ml|9 ml', 45_000, 129_000),
  line(
    'SRM',
    'Perawatan Wajah',
    'Serum',
    ['Niacinamide', 'Vitamin C', 'Retinol'],
    '15 ml|20 ml|30 ml',
    58_000,
    189_000,
  ),
  line('TON', 'Perawatan Wajah', 'Toner', SKINS, '100 ml|150 ml', 34_000, 99_000),
  line('SBN', 'Perawatan Wajah', 'Sabun Muka', SKINS, '60 ml|100 ml', 18_500, 54_000),
  line('TBS', 'Perawatan Wajah', 'Tabir Surya SPF 50', ['Gel', 'Krim', 'Stik'], '30 ml|50 ml', 42_000, 139_000),
  line('SHP', 'Perawatan Rambut', 'Sampo', SCENTS, '170 ml|340 ml', 21_000, 62_000),
  line('MYK', 'Perawatan Rambut', 'Minyak Rambut', ['Kemiri', 'Argan', 'Lidah Buaya'], '50 ml|100 ml', 24_500, 79_000),
  line('LSN', 'Perawatan Tubuh', 'Losion Tubuh', SCENTS, '100 ml|200 ml|400 ml', 16_500, 68_000),
  line('LLR', 'Perawatan Tubuh', 'Lulur', SCENTS, '100 g|250 g', 19_000, 57_000),
  line('DEO', 'Perawatan Tubuh', 'Deodoran', ['Roll-on', 'Semprot', 'Stik'], '50 ml', 15_500, 39_000),
  line('EDP', 'Parfum', 'Eau de Parfum', SCENTS, '30 ml|50 ml|100 ml', 119_000, 489_000),
  line('KTK', 'Kuku', 'Kuteks Halal', SHADES, '8 ml|10 ml', 14_500, 36_000),
];

export interface Catalogue {
  readonly items: Item[];
  readonly prices: Price[];
  readonly stock: Stock[];
}

/** The same number of SKUs gives the same catalogue, whole rupiah and sales units. */
export function catalogue(skus: number): Catalogue {
  const articles = Array.from({ length: skus }, (_, at) => article(at));
  return {
    items: articles.map(({ item }) => item),
    prices: articles.flatMap(pricesOf),
    stock: articles.flatMap(({ item }, at) => stockOf(item.sku, at)),
  };
}

interface Article {
  readonly item: Item;
  /** Rupiah per unit on the dearest list. */
  readonly retail: number;
}

function article(at: number): Article {
  const next = chance(7_001 + at);
  const [brandCode, brand] = BRANDS[at % BRANDS.length];
  const { code, category, name, variants, sizes, price } = LINES[Math.floor(at / BRANDS.length) % LINES.length];
  const round = Math.floor(at / (BRANDS.length * LINES.length));
  const variant = variants[round % variants.length];
  const size = sizes[Math.floor(round / variants.length) % sizes.length];
  const edition = Math.floor(round / (variants.length * sizes.length));
  const luxury = category === 'Parfum' && at % 8 === 0;
  const packSize = pick([6, 12, 24], next);
  const multiple = pick([1, packSize / 2, packSize], next);
  const item: Item = {
    sku: `${brandCode}-${code}-${String(at + 1).padStart(5, '0')}`,
    name: [brand, name, variant, size, edition > 0 ? `Edisi ${edition + 1}` : ''].filter(Boolean).join(' '),
    barcode: barcode(100_000_000 + at),
    brand,
    category,
    unit: 'PCS',
    packSize,
    minQuantity: multiple * between(1, 2, next),
    multiple,
    taxClass: luxury ? 'LUXURY' : 'STANDARD',
    active: at % 97 !== 96,
    imageUrl: null,
    updatedAt: SEEDED_AT,
  };
  return { item, retail: between(price[0] / 500, price[1] / 500, next) * 500 * (luxury ? 4 : 1) };
}

function pricesOf({ item: { sku, packSize }, retail }: Article): Price[] {
  return PRICE_LISTS.flatMap(({ name, factor }) =>
    [{ packs: 0, factor: 1000 }, ...BREAKS].map((step) => ({
      priceList: name,
      sku,
      minQuantity: Math.max(1, step.packs * packSize),
      price: Math.round((retail * factor * step.factor) / 1_000_000),
      currency: 'IDR' as const,
      validFrom: null,
      validTo: null,
      updatedAt: SEEDED_AT,
    })),
  );
}

function stockOf(sku: string, at: number): Stock[] {
  const next = chance(90_001 + at);
  const kind = next();
  return WAREHOUSES.map((warehouse) => ({ sku, warehouse, available: unitsOnHand(kind, next), updatedAt: SEEDED_AT }));
}

/** Some articles are sold out, some nearly so. */
function unitsOnHand(kind: number, next: Chance): number {
  if (kind < 0.03) return 0;
  return kind < 0.1 ? between(1, 20, next) : between(500, 12_000, next);
}
