import { Orders1700000008000 } from './1700000008000-orders';
import { Carts1700000008100 } from './1700000008100-carts';

export const orderingMigrations = [Orders1700000008000, Carts1700000008100];
