export { CatalogModule } from './catalog.module';
export { ErpCatalog, ErpStock, type ItemRecord, type PriceRecord, type StockRecord } from './erp-catalog.port';
export { catalogMigrations } from './migrations';
export { OfferService } from './offer.service';
export { priceFor } from './price.rules';
export { type Offer, type PriceBreak, type StockFigure, TAX_CLASSES, type TaxClass } from './product';
export { StockClaims } from './stock-claims.port';
