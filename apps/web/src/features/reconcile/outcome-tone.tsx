import { type ComponentType } from 'react';
import {
  IconArrowsDiff,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconFlag,
  IconHelpCircle,
  IconHourglass,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipForward,
} from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { Tone, type ToneName } from '../../design/tone';
import { type ItemOutcome, type Run } from './run.rules';

interface Sign {
  readonly tone: ToneName;
  readonly icon: ComponentType<{ size?: number }>;
}

const OUTCOME: Readonly<Record<ItemOutcome, Sign>> = {
  accepted: { tone: 'good', icon: IconCircleCheck },
  changed: { tone: 'warn', icon: IconArrowsDiff },
  refused: { tone: 'bad', icon: IconCircleX },
  'needs-approval': { tone: 'warn', icon: IconHourglass },
  failed: { tone: 'bad', icon: IconHelpCircle },
  skipped: { tone: 'quiet', icon: IconPlayerSkipForward },
};

/** What came, or would come, of one order. */
export function OutcomeTone({ outcome }: { outcome: ItemOutcome | null }) {
  const { t } = useTranslation('reconcile');
  if (outcome === null)
    return (
      <Tone tone="quiet" icon={<IconClock size={14} />}>
        {t('outcome.waiting')}
      </Tone>
    );
  const { tone, icon: Icon } = OUTCOME[outcome];
  return (
    <Tone tone={tone} icon={<Icon size={14} />}>
      {t(`outcome.${outcome}`)}
    </Tone>
  );
}

const STATE: Readonly<Record<Run['state'], Sign>> = {
  running: { tone: 'info', icon: IconPlayerPlay },
  paused: { tone: 'warn', icon: IconPlayerPause },
  done: { tone: 'good', icon: IconFlag },
};

export function RunStateTone({ state }: Pick<Run, 'state'>) {
  const { t } = useTranslation('reconcile');
  const { tone, icon: Icon } = STATE[state];
  return (
    <Tone tone={tone} icon={<Icon size={14} />}>
      {t(`state.${state}`)}
    </Tone>
  );
}
