import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { type components } from '../../api/openapi';
import { Tone } from '../../design/tone';
import { codeSentence } from '../../words/problem-words';
import { useTranslation } from '../../words/use-translation';
import classes from './audit.module.css';

export type LogRecord = components['schemas']['ImpersonationDto'];

/** Was it done, or refused, and why? */
export function OutcomeTone({ record: { outcome, code } }: { record: Pick<LogRecord, 'outcome' | 'code'> }) {
  const { t } = useTranslation('audit');
  if (outcome === 'done')
    return (
      <Tone tone="good" icon={<IconCircleCheck size={16} />}>
        {t('done')}
      </Tone>
    );
  return (
    <div className={classes.two}>
      <Tone tone="bad" icon={<IconCircleX size={16} />}>
        {t('refused')}
      </Tone>
      {code !== null && <span className={classes.quiet}>{codeSentence(code) ?? code}</span>}
    </div>
  );
}
