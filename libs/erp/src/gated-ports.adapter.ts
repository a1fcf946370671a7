import { Injectable } from '@nestjs/common';
import { ErpCatalog, ErpStock, type ItemRecord, type PriceRecord, type StockRecord } from '@jembatan/catalog';
import { type FeedPage, type FeedQuery } from '@jembatan/kernel';
import { type ErpFunction } from '@jembatan/service-mode';
import { type CreditStanding, type CustomerRecord, ErpCredit, ErpCustomers } from '@jembatan/stores';
import { ErpGate } from './erp-gate';
import { ErpFailure } from './erp.adapter';
import { erpUnavailable } from './erp.errors';

@Injectable()
export class GatedCatalog extends ErpCatalog {
  constructor(private readonly gate: ErpGate) {
    super();
  }

  get changeFeed(): { readonly items: boolean; readonly prices: boolean } {
    return this.gate.capabilities.changeFeed;
  }

  items(query: FeedQuery): Promise<FeedPage<ItemRecord>> {
    return answered('prices', this.gate.items(query));
  }

  prices(query: FeedQuery): Promise<FeedPage<PriceRecord>> {
    return answered('prices', this.gate.prices(query));
  }
}

@Injectable()
export class GatedStock extends ErpStock {
  constructor(private readonly gate: ErpGate) {
    super();
  }

  get changeFeed(): boolean {
    return this.gate.capabilities.changeFeed.stock;
  }

  stock(query: FeedQuery): Promise<FeedPage<StockRecord>> {
    return answered('stock', this.gate.stock(query));
  }
}

@Injectable()
export class GatedCustomers extends ErpCustomers {
  constructor(private readonly gate: ErpGate) {
    super();
  }

  get changeFeed(): boolean {
    return this.gate.capabilities.changeFeed.customers;
  }

  customers(query: FeedQuery): Promise<FeedPage<CustomerRecord>> {
    return answered('credit', this.gate.customers(query));
  }
}

@Injectable()
export class GatedCredit extends ErpCredit {
  constructor(private readonly gate: ErpGate) {
    super();
  }

  standing(customerCode: string, deadlineMs: number): Promise<CreditStanding | null> {
    return answered('credit', this.gate.credit(customerCode, AbortSignal.timeout(Math.ceil(deadlineMs))));
  }
}

async function answered<T>(name: ErpFunction, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw error instanceof ErpFailure ? erpUnavailable(name, error) : error;
  }
}
