import Sequencer from '@jest/test-sequencer';

/** By file name, longest first. On a fresh clone Jest knows no durations, and goes by the size of the file. */
const LONGEST = [
  'erp-tryton',
  'accessible',
  'tryton-exactly-once',
  'what-befalls-a-tablet',
  'the-erp-dies-under-load',
  'bundle-',
];

const rank = ({ path }) => {
  const at = LONGEST.findIndex((name) => path.includes(`/${name}`));
  return at === -1 ? LONGEST.length : at;
};

/** What takes longest begins first, so that no worker waits for it in the end. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
}
