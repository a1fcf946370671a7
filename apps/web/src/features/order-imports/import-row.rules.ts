import { type components } from '../../api/openapi';
import { rupiahOf, wholeOf } from '../../words/format';

export type OrderImport = components['schemas']['OrderImportDto'];
export type ImportRow = components['schemas']['OrderImportRowDto'];
export type Verdict = OrderImport['verdicts'][number]['verdict'];
export type RowFault = ImportRow['faults'][number];

export const VERDICTS = [
  'ready',
  'approval',
  'refused',
  'placing',
  'placed',
  'failed',
] as const satisfies readonly Verdict[];

/** Of these a person may choose what is placed. */
const CHOOSABLE: readonly Verdict[] = ['ready', 'approval', 'failed'];

export const isChoosable = ({ verdict }: Pick<ImportRow, 'verdict'>): boolean =>
  verdict !== null && CHOOSABLE.includes(verdict);

/** The verdict that an address names. */
export const verdictFrom = (said: string | undefined): Verdict | undefined => VERDICTS.find((each) => each === said);

export const sumOf = (
  { verdicts }: Pick<OrderImport, 'verdicts'>,
  verdict: Verdict,
): { rows: number; amount: number } => {
  const sum = verdicts.find((each) => each.verdict === verdict);
  return { rows: sum?.rows ?? 0, amount: sum?.value.amount ?? 0 };
};

/** How many lines may be chosen, and what they come to. */
export const choosable = (found: Pick<OrderImport, 'verdicts'>): { rows: number; amount: number } =>
  CHOOSABLE.map((verdict) => sumOf(found, verdict)).reduce(
    (all, { rows, amount }) => ({ rows: all.rows + rows, amount: all.amount + amount }),
    { rows: 0, amount: 0 },
  );

/** Of all lines that are on their way, how many have arrived: at a verdict while they are looked at, in an order afterwards. */
export function progressOf(found: Pick<OrderImport, 'state' | 'rows' | 'waiting' | 'verdicts'>): {
  done: number;
  of: number;
} {
  if (found.state === 'judging') return { done: found.rows - found.waiting, of: found.rows };
  const [placed, placing] = [sumOf(found, 'placed').rows, sumOf(found, 'placing').rows];
  return { done: placed, of: placed + placing };
}

/** Amounts as amounts, counts as counts: a fault's code says which it has. */
export const figuresOf = ({ figures, value }: Pick<RowFault, 'figures' | 'value'>): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(figures).flatMap(([name, figure]) =>
      figure === null || figure === undefined
        ? []
        : [[name, /price|limit|exposure/i.test(name) ? rupiahOf(figure) : wholeOf(figure)]],
    ),
  ),
  ...(value !== null && { value }),
});
