import { Button } from '@mantine/core';
import { IconCircleCheck, IconPackageOff } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { useDevice, useSignedIn } from '../../app/hooks';
import { Panel, Screen } from '../../design/screen';
import { Empty, Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { type AcceptedOrder, type OrderCommand } from '../../offline';
import { momentOf, moneyOf } from '../../words/format';
import { CommandNotes } from '../outbox/command-notes';
import { DropCommand } from '../outbox/drop-command';
import { PlacedCredit } from './placed-credit';
import classes from './placed-screen.module.css';
import { SendOrder } from './send-order';
import { SendQueued } from './send-queued';

/** What became of an order that was placed on this device. */
export function PlacedScreen() {
  const { t } = useTranslation('ordering');
  const { storeId, key } = useParams({ from: '/frame/stores/$storeId/placed/$key' });
  const outbox = useDevice('outbox', [], (device) => device.outbox());
  const stores = useDevice('stores', [], (device) => device.stores());
  if (outbox.error) return <Screen title={t('placed.title')} children={<Failed error={outbox.error} />} />;
  if (!outbox.data) return <Screen title={t('placed.title')} children={<Loading />} />;
  const command = outbox.data.find((kept) => kept.key === key);
  if (!command) return <Gone />;
  const zone = stores.data?.find(({ id }) => id === storeId)?.timeZone;
  const lead = t('placed.lead', { store: command.storeName, at: momentOf(command.placedAt, zone) });
  return (
    <Screen title={t(`placed.${command.state}`)} lead={lead}>
      <div className={classes.floor}>
        <div className={classes.main}>
          {command.state === 'accepted' && command.order ? (
            <Accepted command={command} order={command.order} />
          ) : (
            <UnderWay command={command} />
          )}
          <Onwards command={command} />
        </div>
        <Contents command={command} />
      </div>
    </Screen>
  );
}

function Gone() {
  const { t } = useTranslation('ordering');
  return (
    <Screen title={t('placed.gone')}>
      <Empty
        icon={<IconPackageOff size={44} />}
        title={t('placed.gone')}
        action={
          <Link to="/orders">
            <Button component="span">{t('placed.toOrders')}</Button>
          </Link>
        }
      >
        {t('placed.goneSentence')}
      </Empty>
    </Screen>
  );
}

function Accepted({ command, order }: { command: OrderCommand; order: AcceptedOrder }) {
  const { t } = useTranslation('ordering');
  const waits = order.status === 'awaiting-approval';
  return (
    <>
      <Panel>
        <p className={classes.number}>
          <IconCircleCheck size={40} aria-hidden />
          <span>
            <span className={classes.quiet}>{t('placed.number')}</span>
            <strong className="tabular">{order.number}</strong>
          </span>
        </p>
        <PlacedCredit order={order} />
        <h2 className={classes.next}>{t('placed.next')}</h2>
        <ul className={classes.steps}>
          <li>
            {t(waits ? 'placed.nextAwaiting' : order.status === 'placed' ? 'placed.nextPlaced' : 'placed.nextOther')}
          </li>
          {command.visitId !== null && <li>{t('placed.nextNotice')}</li>}
        </ul>
      </Panel>
      <SendOrder order={order} />
    </>
  );
}

/** Not there yet, or refused: what it waits for, and the ways out. */
function UnderWay({ command }: { command: OrderCommand }) {
  const { t } = useTranslation('ordering');
  const { state, key } = command;
  if (state === 'queued' || state === 'sending')
    return (
      <>
        <Note tone="good" icon={<IconCircleCheck />}>
          {t(state === 'queued' ? 'placed.queuedSentence' : 'placed.sendingSentence')}
        </Note>
        <CommandNotes command={command} />
        <SendQueued command={command} />
      </>
    );
  return (
    <>
      <CommandNotes command={command} />
      <div className={classes.ways}>
        <Link to="/outbox/$key" params={{ key }} className={classes.act}>
          {t('placed.edit')}
        </Link>
        <DropCommand command={command} />
      </div>
    </>
  );
}

function Onwards({ command: { storeId, order, visitId } }: { command: OrderCommand }) {
  const { t } = useTranslation('ordering');
  const { user } = useSignedIn();
  return (
    <div className={classes.ways}>
      {order && (
        <Link to="/orders/$id" params={{ id: order.id }} className={classes.way}>
          {t('placed.detail')}
        </Link>
      )}
      <Link to="/stores/$storeId/order" params={{ storeId }} className={classes.way}>
        {t('placed.again')}
      </Link>
      {(visitId !== null || user.stores.length > 1) && (
        <Link to="/today" className={classes.way}>
          {t('placed.nextStore')}
        </Link>
      )}
    </div>
  );
}

function Contents({ command: { lines, grandTotal, changes, note } }: { command: OrderCommand }) {
  const { t } = useTranslation('ordering');
  const changed = new Set(changes?.map(({ sku }) => sku));
  return (
    <Panel title={t('placed.contents')}>
      <ul className={classes.lines}>
        {lines.map(({ sku, name, unit, quantity, expectedPrice }) => (
          <li key={sku} data-changed={changed.has(sku) || undefined}>
            <span>{name}</span>
            <span className={classes.quiet}>{t('cart.times', { quantity, unit, price: moneyOf(expectedPrice) })}</span>
          </li>
        ))}
      </ul>
      {note && <p className={classes.quiet}>{note}</p>}
      <p className={classes.total}>
        <span>{t('sums.grandTotal')}</span>
        <strong className="tabular">{moneyOf(grandTotal)}</strong>
      </p>
    </Panel>
  );
}
