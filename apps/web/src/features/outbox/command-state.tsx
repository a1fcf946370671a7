import { type ReactNode } from 'react';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconClockHour4,
  IconHourglass,
  IconSend,
} from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { useOnline } from '../../app/hooks';
import { Tone, type ToneName } from '../../design/tone';
import { type CommandState, type OrderCommand } from '../../offline';
import { problemSentence } from '../../words/problem-words';
import { whyWaiting } from './outbox.rules';

const LOOKS: Readonly<Record<CommandState, { tone: ToneName; icon: ReactNode }>> = {
  queued: { tone: 'quiet', icon: <IconClockHour4 size={18} /> },
  sending: { tone: 'info', icon: <IconSend size={18} /> },
  accepted: { tone: 'good', icon: <IconCircleCheck size={18} /> },
  refused: { tone: 'bad', icon: <IconCircleX size={18} /> },
  'needs-you': { tone: 'warn', icon: <IconAlertTriangle size={18} /> },
};

/** How far an order is, in words, with a sign and a colour. */
export function CommandStateTone({ command: { state, order } }: { command: OrderCommand }) {
  const { t } = useTranslation('outbox');
  if (state === 'accepted' && order?.verdict === 'AMBER')
    return (
      <Tone tone="warn" icon={<IconHourglass size={18} />}>
        {t('state.amber')}
      </Tone>
    );
  return <Tone {...LOOKS[state]}>{t(`state.${state}`)}</Tone>;
}

/** Why it waits, what is wrong with it, or what happens next. */
export function useWhy(command: OrderCommand): string {
  const { t } = useTranslation('outbox');
  const online = useOnline();
  const { state, changes, problem, order } = command;
  const waiting = whyWaiting({ command, online });
  if (waiting) return t(`why.${waiting}`);
  if (state === 'accepted') return order?.verdict === 'AMBER' ? t('acceptedAmber') : t('acceptedSentence');
  if (changes && changes.length > 0) return t('changed', { count: changes.length });
  return problem ? problemSentence(problem) : t('state.needs-you');
}
