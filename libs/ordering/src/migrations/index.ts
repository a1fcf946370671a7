import { Orders1700000008000 } from './1700000008000-orders';
import { Carts1700000008100 } from './1700000008100-carts';
import { OrderPromises1700000008150 } from './1700000008150-order-promises';
import { OrderDesk1700000008200 } from './1700000008200-order-desk';
import { OrderExchange1700000008300 } from './1700000008300-order-exchange';
import { OrderBacklog1700000008400 } from './1700000008400-order-backlog';
import { OrderWire1700000008500 } from './1700000008500-order-wire';
import { StoreHistories1700000008600 } from './1700000008600-store-histories';
import { OrderWords1700000008700 } from './1700000008700-order-words';
import { OrderOrigin1700000008800 } from './1700000008800-order-origin';
import { OrderLinePacks1700000008900 } from './1700000008900-order-line-packs';

export const orderingMigrations = [
  Orders1700000008000,
  Carts1700000008100,
  OrderPromises1700000008150,
  OrderDesk1700000008200,
  OrderExchange1700000008300,
  OrderBacklog1700000008400,
  OrderWire1700000008500,
  StoreHistories1700000008600,
  OrderWords1700000008700,
  OrderOrigin1700000008800,
  OrderLinePacks1700000008900,
];
