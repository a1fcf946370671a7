import { dayOf, distanceOf } from '../../words/format';
import { type AbuseKind, type AbuseSignal } from './abuse-signal';

const decimal = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 });

/** Hours of a clock. */
const HOURS: readonly string[] = ['from', 'until', 'hour'];

/** Which sentence tells of it: a city that an address names is another thing than a place that was measured. */
export const sentenceFor = ({ kind, basis }: Pick<AbuseSignal, 'kind' | 'basis'>): AbuseKind | 'two-cities' =>
  kind === 'impossible-travel' && basis === 'ip-city' ? 'two-cities' : kind;

/** Its figures as a sentence says them. */
export const spokenFiguresOf = (figures: AbuseSignal['figures']): Record<string, string> =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, spoken(name, value)]));

function spoken(name: string, value: string | number): string {
  if (typeof value === 'string') return name === 'day' ? dayOf(`${value}T00:00:00+07:00`) : value;
  if (HOURS.includes(name)) return String(value).padStart(2, '0');
  return name.endsWith('Metres') ? distanceOf(value) : decimal.format(value);
}
