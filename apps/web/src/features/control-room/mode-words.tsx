import { IconAlertTriangle, IconCircleCheck, IconHandStop, IconRefreshDot } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { Tone, type ToneName } from '../../design/tone';
import { reasonOf } from './reason.rules';

export const SHOWN_MODES = ['normal', 'recovering', 'degraded', 'forced'] as const;
export type ShownMode = (typeof SHOWN_MODES)[number];

export const TONE_OF_MODE: Readonly<Record<ShownMode, ToneName>> = {
  normal: 'good',
  recovering: 'warn',
  degraded: 'bad',
  forced: 'bad',
};

const SIGN_OF_MODE = {
  normal: IconCircleCheck,
  recovering: IconRefreshDot,
  degraded: IconAlertTriangle,
  forced: IconHandStop,
} as const;

export function ModeSign({ mode, size = 16 }: { mode: ShownMode; size?: number }) {
  const Sign = SIGN_OF_MODE[mode];
  return <Sign size={size} aria-hidden />;
}

/** A mode in a word, with its sign and its colour. */
export function ModeTone({ mode }: { mode: ShownMode }) {
  const { t } = useTranslation('control-room');
  return (
    <Tone tone={TONE_OF_MODE[mode]} icon={<ModeSign mode={mode} />}>
      {t(`mode.${mode}`)}
    </Tone>
  );
}

/** Why: as a person wrote it, or in the reader's language with the portal's own remark behind it. */
export function ReasonWords({ reason }: { reason: string | null }) {
  const { t } = useTranslation('control-room');
  const told = reasonOf(reason);
  if (told === null) return null;
  if (told.kind === 'words') return <span>{told.words}</span>;
  return (
    <span>
      {t(`reason.${told.kind}`)}
      {told.remark && <small> ({told.remark})</small>}
    </span>
  );
}
