import { Injectable } from '@nestjs/common';
import { ProductShelf } from './product-shelf.service';

/** Finds products by what people write for them: the SKU in any case of letters, or the barcode. */
@Injectable()
export class ProductCodes {
  constructor(private readonly shelf: ProductShelf) {}

  /** The SKU of each code; codes that no product on sale has are absent. */
  async skusOf(codes: Iterable<string>): Promise<Map<string, string>> {
    const wanted = new Set(codes);
    const [exact, loose] = [new Set<string>(), new Map<string, string>()];
    for (const { product } of await this.shelf.current()) {
      exact.add(product.sku);
      loose.set(product.sku.toUpperCase(), product.sku);
      if (product.barcode !== null) loose.set(product.barcode, product.sku);
    }
    const found = new Map<string, string>();
    for (const code of wanted) {
      const sku = exact.has(code) ? code : loose.get(code.toUpperCase());
      if (sku !== undefined) found.set(code, sku);
    }
    return found;
  }
}
