import { search, type Shelf, shelfOf } from '@jembatan/catalog/rules';
import { type Claims } from './claims';
import { type Catalogue, type Product } from './device';
import { type KeptShelf, shown } from './shelf.rules';

/** One price list's products in memory, in the order for searching: that is made with it, so that no keystroke waits for it. */
export class CatalogueInMemory implements Catalogue {
  private readonly ordered: Shelf;
  private barcodes: Map<string, Product> | null = null;
  private named: readonly string[] | null = null;

  constructor(
    private readonly shelf: KeptShelf,
    private readonly products: ReadonlyMap<string, Product>,
    private readonly claims: Pick<Claims, 'since'>,
  ) {
    this.ordered = shelfOf([...products.values()]);
  }

  get size(): number {
    return this.products.size;
  }

  get heardAt(): string | null {
    return this.shelf.heardAt;
  }

  get categories(): readonly string[] {
    this.named ??= [...new Set([...this.products.values()].map(({ category }) => category))].sort();
    return this.named;
  }

  imageUrls(): readonly string[] {
    return [...this.products.values()].flatMap(({ imageUrl }) => (imageUrl === null ? [] : [imageUrl]));
  }

  get(sku: string): Product | undefined {
    const product = this.products.get(sku);
    return product && this.shown(product, Date.now());
  }

  byBarcode(barcode: string): Product | undefined {
    this.barcodes ??= new Map([...this.products.values()].flatMap((one) => (one.barcode ? [[one.barcode, one]] : [])));
    const product = this.barcodes.get(barcode);
    return product && this.shown(product, Date.now());
  }

  search({ q, category, limit }: { q: string; category: string | null; limit: number }): {
    found: readonly Product[];
    more: boolean;
  } {
    const { found, more } = search(this.ordered, { q, category, after: null, limit });
    const now = Date.now();
    return { found: found.map((product) => this.shown(product as Product, now)), more };
  }

  private shown(product: Product, now: number): Product {
    return shown(product, this.shelf, { now, claimed: this.claims.since(this.shelf.heardAt).get(product.sku) ?? 0 });
  }
}
