import { type BenchReport, type Measured } from './bench';

const HEAD = ['', 'clients', 'per s', 'p50 ms', 'p99 ms', 'floor per s', 'p50', 'p99', 'ratio'];

/** The report as text for a terminal. */
export function table({ machine, figures, flatness, replay, verdicts }: BenchReport): string {
  const rows = [HEAD, ...[...figures, ...(replay ? [replay] : [])].map(rowOf)];
  const flat = [
    ['', 'clients', 'large per s', 'p50', 'p99', 'small per s', 'p50', 'p99', 'ratio'],
    ...flatness.map(rowOf),
  ];
  const failures = [...figures, ...flatness].flatMap(failuresOf);
  return [
    Object.entries(machine)
      .map(([name, value]) => `${name} ${value}`)
      .join(', '),
    '',
    ...aligned(rows),
    ...(flatness.length > 0 ? ['', ...aligned(flat)] : []),
    '',
    ...verdicts.map(
      ({ claim, measured, limit, holds }) =>
        `${holds ? 'holds ' : 'BROKEN'}  ${claim}: ${measured.toFixed(2)} (limit ${limit.toFixed(2)})`,
    ),
    ...(failures.length > 0 ? ['', 'Answers that were not 2xx (0: the connection broke):', ...failures] : []),
  ].join('\n');
}

function rowOf({ what, clients, portal, floor, ratio }: Measured): string[] {
  const ms = (value: number | undefined): string =>
    value === undefined || Number.isNaN(value) ? '-' : value.toFixed(1);
  return [
    what,
    String(clients),
    portal.perSecond.toFixed(0),
    ms(portal.p50),
    ms(portal.p99),
    floor?.perSecond.toFixed(0) ?? '-',
    ms(floor?.p50),
    ms(floor?.p99),
    ratio?.toFixed(2) ?? '-',
  ];
}

const failuresOf = ({ what, clients, portal, floor }: Measured): string[] =>
  [portal, floor].flatMap((figure) =>
    Object.entries(figure?.failures ?? {}).map(
      ([status, count]) => `  ${what}, ${clients} clients: ${count} × ${status}`,
    ),
  );

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}
