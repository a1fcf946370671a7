import { type ComponentType } from 'react';
import { IconCircleCheck, IconCircleX, IconHourglass, IconRefreshAlert } from '@tabler/icons-react';
import { type components } from '../../api/openapi';
import { Tone, type ToneName } from '../../design/tone';
import { useTranslation } from '../../words/use-translation';

export type Notice = components['schemas']['NoticeDto'];
export type NoticeState = Notice['state'];

export const NOTICE_STATES = ['queued', 'sent', 'failed', 'given-up'] as const satisfies readonly NoticeState[];

const SIGNS: Readonly<Record<NoticeState, { tone: ToneName; icon: ComponentType<{ size?: number }> }>> = {
  queued: { tone: 'info', icon: IconHourglass },
  sent: { tone: 'good', icon: IconCircleCheck },
  failed: { tone: 'warn', icon: IconRefreshAlert },
  'given-up': { tone: 'bad', icon: IconCircleX },
};

export function NoticeStateTone({ state }: { state: NoticeState }) {
  const { t } = useTranslation('audit');
  const { tone, icon: Icon } = SIGNS[state];
  return (
    <Tone tone={tone} icon={<Icon size={16} />}>
      {t(`noticeState.${state}`)}
    </Tone>
  );
}

const TEMPLATES = [
  'order-on-behalf',
  'order-lines-changed',
  'order-entered',
  'abuse-signal',
  'agent-report',
  'chain-head',
  'password-reset',
  'invitation',
] as const;

/** What a message is about, in the reader's words; one without words by its own name. */
export function useTemplateName(): (template: string) => string {
  const { t } = useTranslation('audit');
  return (template) => {
    const known = TEMPLATES.find((one) => one === template);
    return known ? t(`template.${known}`) : template;
  };
}
