import { useTranslation } from '../../words/use-translation';
import { Panel, Screen } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { BypassPanel } from './bypass-panel';
import { FunctionCards } from './house-status';
import { ModeHistory } from './mode-history';
import { ModePanel } from './mode-panel';
import { type ControlRoom, useControlRoom } from './use-control-room';

/** Degraded mode by hand, the bypass of the credit check, and who did what with them. */
export function ModeScreen() {
  const { t } = useTranslation('control-room');
  const { data: room, error, refetch } = useControlRoom();
  return (
    <Screen title={t('modeTitle')} lead={t('modeLead')} back="/desk">
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!room && !error && <Loading rows={3} />}
      {room && (
        <>
          <FunctionCards functions={room.functions} told={heldFor(room)} />
          <ModePanel room={room} />
          {room.flags.map((flag) => (
            <BypassPanel key={flag.name} flag={flag} />
          ))}
        </>
      )}
      <Panel title={t('history.title')}>
        <ModeHistory state={stateOf(room)} />
      </Panel>
    </Screen>
  );
}

/** Why the mode is held by hand: told once, where it can be given back. */
const heldFor = ({ functions }: ControlRoom): string | null => functions.find(({ forced }) => forced)?.reason ?? null;

/** Differs whenever there is a new line in the history. */
const stateOf = (room: ControlRoom | undefined): string =>
  [...(room?.functions ?? []), ...(room?.flags ?? [])].map(({ since }) => since).join();
