import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bench } from './bench/bench';
import { table } from './bench/table';

const USAGE = `npm run bench -- [--book ORDERS] [--seconds N] [--rounds N] [--clients N,N] [--json FILE]
  --book     orders in the large book (default 1000000; 0: no large book)
  --seconds  of one measurement (default 4)
  --rounds   interleaved rounds of which the median counts (default 3)
  --clients  at once (default 1,8,32; the limits are those of 32)
  --json     writes all figures there
Exit 0 when every limit holds, 3 when one does not, 1 on failure.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      book: { type: 'string', default: '1000000' },
      seconds: { type: 'string', default: '4' },
      rounds: { type: 'string', default: '3' },
      clients: { type: 'string', default: '1,8,32' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const whole = (name: string, text: string, least: number): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least) throw new Error(`--${name} must be a whole number from ${least}`);
    return value;
  };
  const report = await bench({
    book: whole('book', values.book, 0),
    seconds: whole('seconds', values.seconds, 1),
    rounds: whole('rounds', values.rounds, 1),
    clients: values.clients.split(',').map((text) => whole('clients', text, 1)),
    say: (line) => console.error(line),
  });
  console.log(table(report));
  if (values.json) writeFileSync(values.json, JSON.stringify(report, null, 2));
  return report.verdicts.every(({ holds }) => holds) ? 0 : 3;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
