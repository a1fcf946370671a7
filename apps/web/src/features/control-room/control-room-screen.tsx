import { Button } from '@mantine/core';
import { IconAdjustmentsAlt, IconClockExclamation } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { useNow } from '../../app/live-clock';
import { Panel, Screen } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { wholeOf } from '../../words/format';
import classes from './control-room.module.css';
import { HouseCharts } from './erp-charts';
import { FunctionCards, HouseStatus, reasonTold } from './house-status';
import { NeedsPeople } from './needs-people';
import { QueueFacts, Syncs } from './running-facts';
import { useControlRoom } from './use-control-room';

/** The figures come every two seconds; older ones are not of now. */
const STALE_S = 15;

/** The whole house at one look. */
export function ControlRoomScreen() {
  const { t } = useTranslation('control-room');
  const { data: room, error, refetch, dataUpdatedAt } = useControlRoom();
  const retry = (): void => void refetch();
  return (
    <Screen
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button component={Link} to="/desk/mode" leftSection={<IconAdjustmentsAlt size={20} aria-hidden />}>
          {t('toMode')}
        </Button>
      }
    >
      {error && <Failed error={error} onRetry={retry} />}
      {!room && !error && <Loading />}
      {room && (
        <>
          <Stale heardAt={dataUpdatedAt} />
          <HouseStatus room={room} />
          <FunctionCards functions={room.functions} told={reasonTold(room)} />
          <NeedsPeople room={room} />
          <HouseCharts room={room} />
          <div className={classes.halves}>
            <Panel title={t('sync.title')}>
              <Syncs syncs={room.syncs} />
            </Panel>
            <Panel title={t('queue.title')}>
              <QueueFacts room={room} />
            </Panel>
          </div>
        </>
      )}
    </Screen>
  );
}

/** Says that nothing moves because nothing is heard. */
function Stale({ heardAt }: { heardAt: number }) {
  const { t } = useTranslation('control-room');
  const seconds = Math.floor((useNow(1000) - heardAt) / 1000);
  if (seconds < STALE_S) return null;
  return (
    <Note tone="warn" icon={<IconClockExclamation />} title={t('stale.title')}>
      {t('stale.sentence', { seconds: wholeOf(seconds) })}
    </Note>
  );
}
