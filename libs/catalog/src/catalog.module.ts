import { Module } from '@nestjs/common';
import { OfferRepository } from './offer.repository';
import { OfferService } from './offer.service';

@Module({ providers: [OfferRepository, OfferService], exports: [OfferService] })
export class CatalogModule {}
