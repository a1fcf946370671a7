import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconHandStop, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { Panel } from '../../design/screen';
import { momentOf } from '../../words/format';
import { ActDialog } from './act-dialog';
import classes from './control-room.module.css';
import { ReasonWords } from './mode-words';
import { type ControlRoom } from './use-control-room';
import { useModeActs, type WantedMode } from './use-mode-acts';

/** Holds the mode degraded by hand, and gives it back. */
export function ModePanel({ room }: { room: ControlRoom }) {
  const { t } = useTranslation('control-room');
  const { setMode } = useModeActs();
  const [asking, setAsking] = useState<'degraded' | 'auto' | null>(null);
  const held = room.functions.find(({ forced }) => forced);
  const close = (): void => {
    setAsking(null);
    setMode.reset();
  };
  return (
    <Panel title={t('hand.title')}>
      <div>
        {held ? (
          <>
            <strong>{t('hand.held', { moment: momentOf(held.since) })}</strong>{' '}
            {held.until === null ? t('hand.endless') : t('until', { moment: momentOf(held.until) })}
            <div className={classes.reason}>
              <ReasonWords reason={held.reason} />
            </div>
          </>
        ) : (
          t('hand.automatic')
        )}
      </div>
      <div className={classes.acts}>
        {held && (
          <Button leftSection={<IconPlayerPlay size={18} aria-hidden />} onClick={() => setAsking('auto')}>
            {t('hand.release')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconHandStop size={18} aria-hidden />}
          onClick={() => setAsking('degraded')}
        >
          {t(held ? 'hand.renew' : 'hand.force')}
        </Button>
      </div>
      <ActDialog
        open={asking === 'degraded'}
        title={t('hand.forceTitle')}
        consequences={[t('hand.forceOrders'), t('hand.forceErp'), t('hand.forceBanner'), t('hand.forceBack')]}
        act={t('hand.force')}
        dangerous
        end={{ label: t('form.end'), hint: t('hand.endHint'), needed: false, preset: '' }}
        doing={setMode}
        ask={({ reason, until }): WantedMode => ({ mode: 'degraded', reason, until })}
        onClose={close}
      />
      <ActDialog
        open={asking === 'auto'}
        title={t('hand.releaseTitle')}
        consequences={[t('hand.releaseProbe'), t('hand.releaseReplay')]}
        act={t('hand.release')}
        doing={setMode}
        ask={({ reason }): WantedMode => ({ mode: 'auto', reason })}
        onClose={close}
      />
    </Panel>
  );
}
