import { patternsOf } from './order-words.rules';

describe('Words that are searched', () => {
  it('counts each for itself, and none as a wildcard', () => {
    expect(patternsOf('  Melati  100%_\\ ')).toEqual(['%melati%', '%100\\%\\_\\\\%']);
    expect(patternsOf('a b c d e f g h')).toHaveLength(6);
  });
});
