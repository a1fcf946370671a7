import { fitting, less, more, smallest } from './quantity.rules';

const packing = { minQuantity: 10, multiple: 6 };

describe('the stepper', () => {
  it('begins at the smallest quantity that is a multiple and not below the minimum', () => {
    expect(smallest(packing)).toBe(12);
    expect(more(0, packing)).toBe(12);
  });

  it('goes by multiples, and from the smallest to nothing', () => {
    expect(more(12, packing)).toBe(18);
    expect(less(18, packing)).toBe(12);
    expect(less(12, packing)).toBe(0);
  });

  it.each([
    [13, 18],
    [18, 18],
    [1, 12],
    [0, 0],
    [-5, 0],
    [Number.NaN, 0],
    [12.7, 12],
  ])('brings a typed %p to %p', (typed, quantity) => expect(fitting(typed, packing)).toBe(quantity));
});
