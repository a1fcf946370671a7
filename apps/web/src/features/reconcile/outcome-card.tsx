import { type ComponentType, useState } from 'react';
import { Button } from '@mantine/core';
import {
  IconArrowsDiff,
  IconBan,
  IconBrandWhatsapp,
  IconCheck,
  IconCircleCheck,
  IconCircleX,
  IconPhoneOff,
} from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { Failed } from '../../design/states';
import { Tone, type ToneName } from '../../design/tone';
import { momentOf, moneyOf } from '../../words/format';
import { OpenOrder } from '../orders/open-order';
import { CopyButton } from '../ordering/copy-button';
import classes from './outcomes.module.css';
import { type Outcome, useTelling } from './use-outcomes';

const SIGN: Readonly<Record<Outcome['outcome'], { tone: ToneName; icon: ComponentType<{ size?: number }> }>> = {
  booked: { tone: 'good', icon: IconCircleCheck },
  changed: { tone: 'warn', icon: IconArrowsDiff },
  refused: { tone: 'bad', icon: IconCircleX },
  rejected: { tone: 'bad', icon: IconCircleX },
  cancelled: { tone: 'quiet', icon: IconBan },
};

/** One order whose store was promised a word: the message, the way to WhatsApp, and the tick once it was sent. */
export function OutcomeCard({ outcome: promised }: { outcome: Outcome }) {
  const { t } = useTranslation('reconcile');
  const { orderId, number, storeName, storeCode, placedAt, value, outcome, message, told } = promised;
  const { tone, icon: Icon } = SIGN[outcome];
  return (
    <li className={classes.card}>
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
        {storeName} ({storeCode}) · {momentOf(placedAt)}
      </p>
      <details className={classes.message}>
        <summary>{t('outcomes.text')}</summary>
        <pre>{message.text}</pre>
      </details>
      {told ? (
        <Tone tone="good" icon={<IconCheck size={14} />}>
          {t('outcomes.toldBy', { name: told.byName, moment: momentOf(told.at) })}
        </Tone>
      ) : (
        <Acts promised={promised} />
      )}
    </li>
  );
}

function Acts({ promised }: { promised: Outcome }) {
  const { t } = useTranslation('reconcile');
  const { message, number } = promised;
  const telling = useTelling();
  const [opened, setOpened] = useState(false);
  return (
    <>
      {message.phone === null && (
        <Tone tone="warn" icon={<IconPhoneOff size={14} />}>
          {t('outcomes.noPhone')}
        </Tone>
      )}
      <div className={classes.acts}>
        <Button
          component="a"
          href={message.url}
          target="_blank"
          rel="noopener noreferrer"
          variant={opened ? 'default' : 'filled'}
          leftSection={<IconBrandWhatsapp size={18} aria-hidden />}
          aria-label={t('outcomes.confirmNamed', { number })}
          onClick={() => setOpened(true)}
        >
          {t('outcomes.confirm')}
        </Button>
        <CopyButton text={message.text} />
        <Button
          variant={opened ? 'filled' : 'default'}
          leftSection={<IconCheck size={18} aria-hidden />}
          aria-label={t('outcomes.tickNamed', { number })}
          loading={telling.isPending}
          onClick={() => telling.mutate(promised)}
        >
          {t('outcomes.tick')}
        </Button>
      </div>
      {telling.error && <Failed error={telling.error} />}
    </>
  );
}
