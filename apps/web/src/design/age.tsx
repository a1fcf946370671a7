import { IconClock, IconClockExclamation } from '@tabler/icons-react';
import { ageOf, secondsSince } from '../words/format';
import { Tone, type ToneName } from './tone';

/** Seconds up to which a figure is fresh, and up to which it is merely old. */
const FRESH_S = 15 * 60;
const OLD_S = 4 * 3600;

const toneOf = (age: number | null): ToneName =>
  age === null ? 'bad' : age <= FRESH_S ? 'good' : age <= OLD_S ? 'warn' : 'bad';

/** The age of a figure: in words, with a sign, and in colour. */
export function Age({ asOf, label }: { asOf: string | null; label?: string }) {
  const age = asOf === null ? null : secondsSince(asOf);
  const tone = toneOf(age);
  return (
    <Tone tone={tone} icon={tone === 'good' ? <IconClock size={14} /> : <IconClockExclamation size={14} />}>
      {label ? `${label} ${ageOf(age)}` : ageOf(age)}
    </Tone>
  );
}
