import { IconCheck, IconClock, IconTrash, IconUpload } from '@tabler/icons-react';
import { Tone } from '../../design/tone';
import { useTranslation } from '../../words/use-translation';

export const NOTA_STATES = ['waiting', 'incoming', 'keyed', 'dropped'] as const;
export type NotaState = (typeof NOTA_STATES)[number];

const SIGNS = {
  incoming: { tone: 'info', icon: IconUpload },
  waiting: { tone: 'warn', icon: IconClock },
  keyed: { tone: 'good', icon: IconCheck },
  dropped: { tone: 'quiet', icon: IconTrash },
} as const;

export function NotaStateTone({ state }: { state: NotaState }) {
  const { t } = useTranslation('manual-notas');
  const { tone, icon: Icon } = SIGNS[state];
  return (
    <Tone tone={tone} icon={<Icon size={16} />}>
      {t(`state.${state}`)}
    </Tone>
  );
}
