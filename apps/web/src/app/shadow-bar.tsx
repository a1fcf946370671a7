import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconClockExclamation, IconDoorExit, IconUserShare } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from '../words/use-translation';
import { Dialog } from '../design/dialog';
import { Failed } from '../design/states';
import { type Visit } from '../offline';
import { timeOf } from '../words/format';
import { useDevice, useSignedIn } from './hooks';
import { useNow } from './live-clock';
import classes from './shadow-bar.module.css';
import { type ShownVisit, shownVisit, timeLeft } from './shadow-bar.rules';

/** Whose name one acts in, since when, for how long, and the way out: on every screen while a visit lasts. */
export function ShadowBar() {
  const { device } = useSignedIn();
  const { data: visits = [] } = useDevice('visits', [], (kept) => kept.visits());
  const now = useNow(1000);
  const shown = shownVisit({ visits, stateOf: (visit) => device.stateOf(visit), now });
  return shown && <Bar shown={shown} now={now} />;
}

function Bar({ shown: { visit, state }, now }: { shown: ShownVisit; now: number }) {
  const { t } = useTranslation();
  return (
    <section className={classes.bar} aria-label={t('shadow.label')} data-state={state}>
      <Link to="/stores/$storeId/order" params={{ storeId: visit.storeId }} className={classes.store}>
        {state === 'active' ? <IconUserShare size={26} aria-hidden /> : <IconClockExclamation size={26} aria-hidden />}
        <span className={classes.names}>
          <span className={classes.quiet}>{t(state === 'active' ? 'shadow.inNameOf' : 'shadow.visitTo')}</span>
          <strong>{visit.storeName}</strong>
        </span>
      </Link>
      {state === 'active' && <Term visit={visit} now={now} />}
      <span className={classes.ways}>
        {state !== 'active' && (
          <Link to="/stores/$storeId/visit" params={{ storeId: visit.storeId }} className={classes.way}>
            {t('shadow.again')}
          </Link>
        )}
        <Leave visit={visit} />
      </span>
      {state !== 'active' && (
        <p className={classes.warning} role="alert">
          {t(state === 'expired' ? 'shadow.expired' : 'shadow.clockChanged')}
        </p>
      )}
    </section>
  );
}

function Term({ visit: { startedAt, expiresAt }, now }: { visit: Visit; now: number }) {
  const { t } = useTranslation();
  const { soon, hours, minutes, seconds } = timeLeft(expiresAt, now);
  const left = (): string => {
    if (soon) return t('shadow.leftSoon', { time: `${minutes}.${String(seconds).padStart(2, '0')}` });
    return hours > 0 ? t('shadow.left', { hours, minutes }) : t('shadow.leftMinutes', { count: minutes });
  };
  return (
    <>
      <span className={classes.term}>
        <span className={classes.since}>{t('shadow.since', { time: timeOf(startedAt) })}</span>
        <strong className={classes.left} data-soon={soon || undefined}>
          {soon && <IconClockExclamation size={18} aria-hidden />}
          {left()}
        </strong>
      </span>
      <span role="status" className={soon ? classes.warning : 'visually-hidden'}>
        {soon && t('shadow.endsSoon')}
      </span>
    </>
  );
}

function Leave({ visit }: { visit: Visit }) {
  const { t } = useTranslation();
  const { device } = useSignedIn();
  const navigate = useNavigate();
  const [left, setLeft] = useState<number | null>(null);
  const end = useMutation({
    mutationFn: () => device.endVisit(visit.id),
    onSuccess: () => {
      setLeft(null);
      return navigate({ to: '/today' });
    },
  });
  const ask = useMutation({
    mutationFn: () => device.cart(visit.storeId),
    onSuccess: ({ lines }) => (lines.length > 0 ? setLeft(lines.length) : end.mutate()),
  });
  const failure = ask.error ?? end.error;
  const close = (): void => {
    setLeft(null);
    ask.reset();
    end.reset();
  };
  return (
    <>
      <button type="button" className={classes.way} onClick={() => ask.mutate()} disabled={end.isPending}>
        <IconDoorExit size={20} aria-hidden />
        {t('shadow.leave')}
      </button>
      <Dialog
        open={left !== null || failure !== null}
        onClose={close}
        title={t('shadow.leaveTitle', { store: visit.storeName })}
        actions={
          <>
            <Button variant="default" onClick={close}>
              {t('shadow.stay')}
            </Button>
            <Button onClick={() => end.mutate()} loading={end.isPending}>
              {t('shadow.leaveConfirm')}
            </Button>
          </>
        }
      >
        {left !== null && <span>{t('shadow.leaveCart', { count: left })}</span>}
        {failure && <Failed error={failure} />}
      </Dialog>
    </>
  );
}
