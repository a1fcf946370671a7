import { IconClock, IconClockExclamation } from '@tabler/icons-react';
import { ageOf, secondsSince } from '../words/format';
import { Tone, type ToneName } from './tone';

/** Seconds up to which it is fresh, and up to which it is merely old: papers are made once a night. */
const LIMITS = {
  figure: { fresh: 15 * 60, old: 4 * 3600 },
  paper: { fresh: 26 * 3600, old: 72 * 3600 },
} as const;
type Kind = keyof typeof LIMITS;

const toneOf = (age: number | null, { fresh, old }: (typeof LIMITS)[Kind]): ToneName =>
  age === null ? 'bad' : age <= fresh ? 'good' : age <= old ? 'warn' : 'bad';

/** The age of a figure, or of a paper: in words, with a sign, and in colour. */
export function Age({ asOf, label, of = 'figure' }: { asOf: string | null; label?: string; of?: Kind }) {
  const age = asOf === null ? null : secondsSince(asOf);
  const tone = toneOf(age, LIMITS[of]);
  return (
    <Tone tone={tone} icon={tone === 'good' ? <IconClock size={14} /> : <IconClockExclamation size={14} />}>
      {label ? `${label} ${ageOf(age)}` : ageOf(age)}
    </Tone>
  );
}
