import { Module } from '@nestjs/common';
import { AuditModule } from '@jembatan/audit';
import { StoresModule } from '@jembatan/stores';
import { CatalogChangesService } from './catalog-changes.service';
import { CatalogFeeds } from './catalog-feeds.service';
import { CatalogSync } from './catalog-sync.service';
import { CatalogService } from './catalog.service';
import { Claims } from './claims.service';
import { FigureRepository } from './figure.repository';
import { OfferRepository } from './offer.repository';
import { OfferService } from './offer.service';
import { PictureFiles } from './picture-files.service';
import { PictureRepository } from './picture.repository';
import { PictureService } from './picture.service';
import { PriceListBooks, PriceListBookTools } from './price-list-books.service';
import { PriceLists } from './price-lists.service';
import { ProductCodes } from './product-codes.service';
import { ProductPresenter } from './product.presenter';
import { ProductRepository } from './product.repository';
import { ProductShelf } from './product-shelf.service';
import { PublishingRepository } from './publishing.repository';
import { SmallPictureRepository } from './small-picture.repository';
import { SmallPictures } from './small-pictures.service';
import { SnapshotMirror } from './snapshot-mirror.service';
import { SnapshotReader, SnapshotReaderTools } from './snapshot-reader.service';
import { SnapshotRepository } from './snapshot.repository';

@Module({
  imports: [AuditModule, StoresModule],
  providers: [
    CatalogChangesService,
    CatalogFeeds,
    CatalogService,
    CatalogSync,
    Claims,
    FigureRepository,
    OfferRepository,
    OfferService,
    PictureFiles,
    PictureRepository,
    PictureService,
    PriceListBooks,
    PriceListBookTools,
    PriceLists,
    ProductCodes,
    ProductPresenter,
    ProductRepository,
    ProductShelf,
    PublishingRepository,
    SmallPictureRepository,
    SmallPictures,
    SnapshotMirror,
    SnapshotReader,
    SnapshotReaderTools,
    SnapshotRepository,
  ],
  exports: [
    CatalogChangesService,
    CatalogService,
    CatalogSync,
    OfferService,
    ProductCodes,
    PictureService,
    PriceListBooks,
    PriceLists,
    SmallPictures,
    SnapshotMirror,
  ],
})
export class CatalogModule {}
