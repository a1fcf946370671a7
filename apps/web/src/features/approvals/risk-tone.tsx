import { IconShieldCheck, IconShieldExclamation, IconShieldX } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { Tone } from '../../design/tone';
import classes from './approvals.module.css';
import { type Approval } from './use-approvals';

const SIGN = {
  low: { tone: 'good', icon: IconShieldCheck },
  medium: { tone: 'warn', icon: IconShieldExclamation },
  high: { tone: 'bad', icon: IconShieldX },
} as const;

/** The risk hint in a word, with its points. */
export function RiskTone({ risk: { level, points } }: Pick<Approval, 'risk'>) {
  const { t } = useTranslation('approvals');
  const { tone, icon: Icon } = SIGN[level];
  return (
    <Tone tone={tone} icon={<Icon size={14} />}>
      <span className={classes.points}>{t('risk.said', { level: t(`risk.level.${level}`), points })}</span>
    </Tone>
  );
}
