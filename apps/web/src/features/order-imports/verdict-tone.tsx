import {
  IconAlertTriangle,
  IconChecklist,
  IconCircleCheck,
  IconClock,
  IconFileCheck,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { Tone } from '../../design/tone';
import { type OrderImport, type Verdict } from './import-row.rules';

const LOOKS = {
  ready: { tone: 'good', icon: <IconCircleCheck size={14} /> },
  approval: { tone: 'warn', icon: <IconChecklist size={14} /> },
  refused: { tone: 'bad', icon: <IconX size={14} /> },
  placing: { tone: 'info', icon: <IconClock size={14} /> },
  placed: { tone: 'good', icon: <IconFileCheck size={14} /> },
  failed: { tone: 'bad', icon: <IconAlertTriangle size={14} /> },
} as const;

export function VerdictTone({ verdict }: { verdict: Verdict | null }) {
  const { t } = useTranslation('order-imports');
  if (verdict === null) return <Tone tone="quiet">{t('verdict.waiting')}</Tone>;
  return (
    <Tone tone={LOOKS[verdict].tone} icon={LOOKS[verdict].icon}>
      {t(`verdict.${verdict}`)}
    </Tone>
  );
}

const STATES = { judging: 'info', ready: 'quiet', running: 'info' } as const;

export function ImportStateTone({ state }: { state: OrderImport['state'] }) {
  const { t } = useTranslation('order-imports');
  return (
    <Tone tone={STATES[state]} icon={state === 'ready' ? <IconFileCheck size={14} /> : <IconClock size={14} />}>
      {t(`state.${state}`)}
    </Tone>
  );
}
