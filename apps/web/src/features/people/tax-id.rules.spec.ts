import { taxIdText } from './tax-id.rules';

describe('A tax number on a screen', () => {
  it.each([
    ['013121660091000', '01.312.166.0-091.000'],
    ['0013121660091000', '0013 1216 6009 1000'],
    ['3171011708450001', '3171********0001'],
  ])('%s is shown as %s', (digits, text) => {
    expect(taxIdText(digits)).toBe(text);
  });
});
