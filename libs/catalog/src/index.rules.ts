export { holdsPieces, packedOf, type PackTerm, packTermsOf } from './pack-terms.rules';
export { priceFor, wibDay } from './price.rules';
export { type Offer, type PriceBreak, type Product, type StockFigure, TAX_CLASSES, type TaxClass } from './product';
export { type Position, search, type Search, type Shelf, shelfOf } from './product-search.rules';
export { type ShownProduct } from './shown-product.rules';
