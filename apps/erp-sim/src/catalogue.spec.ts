import { catalogue, PRICE_LIST_NAMES, WAREHOUSES } from './catalogue';
import { customers } from './customers';
import { placeOf, PLACES } from './places';

describe('the seeded book', () => {
  const { items, prices, stock } = catalogue(1200);

  it('is the same every time', () => {
    expect(catalogue(1200)).toEqual({ items, prices, stock });
    expect(customers()).toEqual(customers());
  });

  it('has as many articles as asked for, each with its own SKU, name and a barcode that a scanner takes', () => {
    expect(new Set(items.map(({ sku }) => sku)).size).toBe(1200);
    expect(new Set(items.map(({ name }) => name)).size).toBe(1200);
    for (const { barcode } of items) {
      expect(barcode).toMatch(/^899\d{10}$/);
      const sum = [...(barcode ?? '')].reduce((all, digit, at) => all + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
      expect(sum % 10).toBe(0);
    }
  });

  it('sells in packs of 6, 12 and 24, and asks for a minimum that its multiple allows', () => {
    expect([...new Set(items.map(({ packSize }) => packSize))].sort((a, b) => a - b)).toEqual([6, 12, 24]);
    for (const { minQuantity, multiple, packSize } of items) {
      expect(minQuantity % multiple).toBe(0);
      expect(packSize % multiple).toBe(0);
    }
    const luxury = items.filter(({ taxClass }) => taxClass === 'LUXURY');
    expect(luxury.length).toBeGreaterThan(0);
    expect(luxury.length).toBeLessThan(items.length / 20);
  });

  it('has a price for each article in each list, lower from each break on, in whole rupiah', () => {
    expect(prices).toHaveLength(1200 * PRICE_LIST_NAMES.length * 3);
    const breaks = prices.filter(({ sku, priceList }) => sku === items[0].sku && priceList === PRICE_LIST_NAMES[0]);
    expect(breaks.map(({ minQuantity }) => minQuantity)).toEqual([1, 5 * items[0].packSize, 20 * items[0].packSize]);
    expect(breaks[0].price).toBeGreaterThan(breaks[1].price);
    expect(breaks[1].price).toBeGreaterThan(breaks[2].price);
    expect(prices.every(({ price }) => Number.isInteger(price) && price > 0)).toBe(true);
  });

  it('has stock in two warehouses, and articles that are sold out', () => {
    expect(stock).toHaveLength(1200 * WAREHOUSES.length);
    expect(stock.some(({ available }) => available === 0)).toBe(true);
    expect(stock.every(({ available }) => Number.isInteger(available) && available >= 0)).toBe(true);
  });

  it('has 300 stores near real cities of all three time zones', () => {
    const stores = customers();
    expect(stores).toHaveLength(300);
    expect(new Set(stores.map(({ code }) => code)).size).toBe(300);
    expect([...new Set(PLACES.map(({ zone }) => zone))].sort()).toEqual(['WIB', 'WIT', 'WITA']);
    stores.forEach(({ location }, at) => {
      const { lat, lng } = placeOf(at);
      expect(Math.hypot((location?.lat ?? 99) - lat, (location?.lng ?? 99) - lng)).toBeLessThan(0.03);
    });
  });

  it('has credit standings of every kind', () => {
    const stores = customers();
    const room = ({ creditLimit, creditUsed }: (typeof stores)[number]): number => creditLimit - creditUsed;
    expect(stores.filter(({ blocked }) => blocked)).toHaveLength(15);
    expect(stores.filter(({ creditLimit }) => creditLimit === 0)).toHaveLength(15);
    expect(stores.filter(({ overdueAmount, blocked }) => overdueAmount > 0 && !blocked)).toHaveLength(30);
    expect(stores.filter((store) => store.creditLimit > 0 && room(store) <= 3_000_000)).toHaveLength(45);
    expect(stores.filter((store) => room(store) > 50_000_000 && store.overdueAmount === 0).length).toBeGreaterThan(150);
  });
});
