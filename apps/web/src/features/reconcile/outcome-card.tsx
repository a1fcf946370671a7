import { type ComponentType, useState } from 'react';
import { Button } from '@mantine/core';
import {
  IconArrowsDiff,
  IconBan,
  IconBrandWhatsapp,
  IconCheck,
  IconCircleCheck,
  IconCircleX,
} from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { Failed } from '../../design/states';
import { Tone, type ToneName } from '../../design/tone';
import { momentOf, moneyOf } from '../../words/format';
import { OpenOrder } from '../orders/open-order';
import { CopyButton } from '../ordering/copy-button';
import classes from './outcomes.module.css';
import { TellingGoesTo } from './telling-goes-to';
import { type Outcome, type Telling, useOpening, useTelling } from './use-outcomes';

const SIGN: Readonly<Record<Outcome['outcome'], { tone: ToneName; icon: ComponentType<{ size?: number }> }>> = {
  booked: { tone: 'good', icon: IconCircleCheck },
  changed: { tone: 'warn', icon: IconArrowsDiff },
  refused: { tone: 'bad', icon: IconCircleX },
  rejected: { tone: 'bad', icon: IconCircleX },
  cancelled: { tone: 'quiet', icon: IconBan },
};

/** One message to a store: the orders that it tells, the way to WhatsApp, and the tick once it was sent. */
export function TellingCard({ telling }: { telling: Telling }) {
  const { t } = useTranslation('reconcile');
  const { orders, message } = telling;
  const [{ storeName, storeCode }] = orders;
  return (
    <li className={classes.card}>
      {orders.length > 1 && (
        <h2 className={classes.store}>
          {t('outcomes.together', { store: storeName, code: storeCode, count: orders.length })}
        </h2>
      )}
      {orders.map((order) => (
        <OrderHead key={order.orderId} outcome={order} named={orders.length === 1} />
      ))}
      <details className={classes.message}>
        <summary>{t('outcomes.text')}</summary>
        <pre>{message.text}</pre>
      </details>
      <Acts telling={telling} />
    </li>
  );
}

/** An order whose store was told, by whom and when. */
export function ToldCard({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('reconcile');
  const { told, message } = outcome;
  return (
    <li className={classes.card}>
      <OrderHead outcome={outcome} named />
      <details className={classes.message}>
        <summary>{t('outcomes.text')}</summary>
        <pre>{message.text}</pre>
      </details>
      {told && (
        <Tone tone="good" icon={<IconCheck size={14} />}>
          {t('outcomes.toldBy', { name: told.byName, moment: momentOf(told.at) })}
        </Tone>
      )}
    </li>
  );
}

/** `named`: with its store, where that is not said above. */
function OrderHead({ outcome: promised, named }: { outcome: Outcome; named: boolean }) {
  const { t } = useTranslation('reconcile');
  const { orderId, number, storeName, storeCode, placedAt, value, outcome } = promised;
  const { tone, icon: Icon } = SIGN[outcome];
  return (
    <div className={classes.order}>
      <div className={classes.head}>
        <OpenOrder id={orderId} className={classes.number}>
          {number}
        </OpenOrder>
        <Tone tone={tone} icon={<Icon size={14} />}>
          {t(`promised.${outcome}`)}
        </Tone>
        <strong className={`${classes.value} tabular`}>{moneyOf(value)}</strong>
      </div>
      <p className={classes.quiet}>
        {named && `${storeName} (${storeCode}) · `}
        {momentOf(placedAt)}
      </p>
    </div>
  );
}

function Acts({ telling }: { telling: Telling }) {
  const { t } = useTranslation('reconcile');
  const { orders, message } = telling;
  const opening = useOpening();
  const ticking = useTelling();
  const [opened, setOpened] = useState(false);
  const number = orders.map((order) => order.number).join(', ');
  return (
    <>
      <TellingGoesTo telling={telling} />
      <div className={classes.acts}>
        <Button
          component="a"
          href={message.url}
          target="_blank"
          rel="noopener noreferrer"
          variant={opened ? 'default' : 'filled'}
          leftSection={<IconBrandWhatsapp size={18} aria-hidden />}
          aria-label={t('outcomes.confirmNamed', { number })}
          onClick={() => {
            setOpened(true);
            opening.mutate(telling);
          }}
        >
          {t('outcomes.confirm')}
        </Button>
        <CopyButton text={message.text} />
        <Button
          variant={opened ? 'filled' : 'default'}
          leftSection={<IconCheck size={18} aria-hidden />}
          aria-label={t('outcomes.tickNamed', { number })}
          loading={ticking.isPending}
          onClick={() => ticking.mutate(orders)}
        >
          {t('outcomes.tick')}
        </Button>
      </div>
      {opening.error && <Failed error={opening.error} />}
      {ticking.error && <Failed error={ticking.error} />}
    </>
  );
}
