import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconShieldCheck, IconShieldHalf } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { Panel } from '../../design/screen';
import { Tone } from '../../design/tone';
import { ageOf, momentOf, secondsSince } from '../../words/format';
import { ActDialog } from './act-dialog';
import classes from './control-room.module.css';
import { endFieldOf } from './end.rules';
import { ReasonWords } from './mode-words';
import { type Flag } from './use-control-room';
import { useModeActs } from './use-mode-acts';

/** A shift: long enough for most outages, short enough to be forgotten without harm. */
const USUAL_MS = 4 * 3_600_000;

/** `CREDIT_CHECK_BYPASS`: what it does is said before it is set. */
export function BypassPanel({ flag }: { flag: Flag }) {
  const { t } = useTranslation('control-room');
  const { setBypass } = useModeActs();
  const [asking, setAsking] = useState<{ readonly enabled: boolean; readonly end: string } | null>(null);
  const { enabled, reason, until, since } = flag;
  const close = (): void => {
    setAsking(null);
    setBypass.reset();
  };
  const askToEnable = (): void => setAsking({ enabled: true, end: endFieldOf(new Date(Date.now() + USUAL_MS)) });
  return (
    <Panel
      title={t('bypass.title')}
      actions={
        <Tone
          tone={enabled ? 'warn' : 'quiet'}
          icon={enabled ? <IconShieldHalf size={16} /> : <IconShieldCheck size={16} />}
        >
          {t(enabled ? 'bypass.on' : 'bypass.off')}
        </Tone>
      }
    >
      <div>
        <code>{flag.name}</code> · {t('bypass.meaning')}
        {reason !== null && (
          <div className={classes.reason}>
            {t('sinceTime', { time: momentOf(since), age: ageOf(secondsSince(since)) })}
            {'. '}
            <ReasonWords reason={reason} />
          </div>
        )}
        {enabled && until !== null && <strong>{t('bypass.until', { moment: momentOf(until) })}</strong>}
      </div>
      <div className={classes.acts}>
        {enabled && <Button onClick={() => setAsking({ enabled: false, end: '' })}>{t('bypass.turnOff')}</Button>}
        <Button
          variant={enabled ? 'default' : 'filled'}
          color={enabled ? undefined : 'red'}
          leftSection={<IconShieldHalf size={18} aria-hidden />}
          onClick={askToEnable}
        >
          {t(enabled ? 'bypass.prolong' : 'bypass.turnOn')}
        </Button>
      </div>
      <ActDialog
        open={asking?.enabled === true}
        title={t('bypass.onTitle')}
        consequences={[
          t('bypass.onAccepted'),
          t('bypass.onPeople'),
          t('bypass.onRisk'),
          t('bypass.onRed'),
          t('bypass.onRejudged'),
          t('bypass.onRecorded'),
        ]}
        act={t('bypass.turnOn')}
        dangerous
        end={{ label: t('form.end'), hint: t('bypass.endHint'), needed: true, preset: asking?.end ?? '' }}
        doing={setBypass}
        ask={(typed) => ({ enabled: true, ...typed })}
        onClose={close}
      />
      <ActDialog
        open={asking?.enabled === false}
        title={t('bypass.offTitle')}
        consequences={[t('bypass.offRefused'), t('bypass.offWaiting')]}
        act={t('bypass.turnOff')}
        doing={setBypass}
        ask={({ reason: why }) => ({ enabled: false, reason: why })}
        onClose={close}
      />
    </Panel>
  );
}
