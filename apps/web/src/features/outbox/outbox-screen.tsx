import { Button } from '@mantine/core';
import { IconChecks, IconChevronRight, IconInbox, IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { useDevice, useOnline, useSignedIn } from '../../app/hooks';
import { Screen } from '../../design/screen';
import { Empty, Failed, Loading } from '../../design/states';
import { type OrderCommand } from '../../offline';
import { moneyOf, timeOf, dayOf } from '../../words/format';
import { OwnNotas } from '../manual-notas/own-notas';
import { CommandStateTone, useWhy } from './command-state';
import classes from './outbox.module.css';
import { type Groups, groupsOf } from './outbox.rules';

/** Every order that left a cart on this device, until it was accepted and seen; and the paper notes. */
export function OutboxScreen() {
  const { t } = useTranslation('outbox');
  const outbox = useDevice('outbox', [], (device) => device.outbox());
  if (outbox.error)
    return (
      <Screen title={t('title')} children={<Failed error={outbox.error} onRetry={() => void outbox.refetch()} />} />
    );
  if (!outbox.data) return <Screen title={t('title')} children={<Loading />} />;
  if (outbox.data.length === 0)
    return (
      <Screen title={t('title')}>
        <Empty icon={<IconInbox size={48} />} title={t('empty')}>
          {t('emptySentence')}
        </Empty>
        <OwnNotas />
      </Screen>
    );
  return <Filled groups={groupsOf(outbox.data)} />;
}

function Filled({ groups: { needsYou, underWay, accepted } }: { groups: Groups }) {
  const { t } = useTranslation('outbox');
  const { device } = useSignedIn();
  const online = useOnline();
  const clear = useMutation({
    mutationFn: async () => {
      for (const { key } of accepted) await device.dropCommand(key);
    },
  });
  return (
    <Screen
      title={t('title')}
      lead={needsYou.length + underWay.length === 0 ? t('allIn') : t('safe')}
      actions={
        underWay.length > 0 && (
          <Button leftSection={<IconSend size={20} aria-hidden />} disabled={!online} onClick={() => device.wake()}>
            {t('sendNow')}
          </Button>
        )
      }
    >
      <Group title={t('group.needsYou')} commands={needsYou} />
      <Group title={t('group.underWay')} commands={underWay} />
      <Group title={t('group.accepted')} commands={accepted} />
      <OwnNotas />
      {clear.error && <Failed error={clear.error} />}
      {accepted.length > 0 && (
        <div>
          <Button
            variant="default"
            leftSection={<IconChecks size={20} aria-hidden />}
            loading={clear.isPending}
            onClick={() => clear.mutate()}
          >
            {t('clearAccepted')}
          </Button>
        </div>
      )}
    </Screen>
  );
}

function Group({ title, commands }: { title: string; commands: readonly OrderCommand[] }) {
  if (commands.length === 0) return null;
  return (
    <section className={classes.group}>
      <h2>
        {title} <span className={classes.count}>({commands.length})</span>
      </h2>
      <ul className={classes.list}>
        {commands.map((command) => (
          <li key={command.key}>
            <Row command={command} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ command }: { command: OrderCommand }) {
  const { t } = useTranslation('outbox');
  const { key, storeName, lines, placedAt, grandTotal, order } = command;
  return (
    <Link to="/outbox/$key" params={{ key }} className={classes.row}>
      <span className={classes.rowHead}>
        <span className={classes.store}>{storeName || t('ownStore')}</span>
        <span className={classes.total}>{moneyOf(grandTotal)}</span>
      </span>
      <span className={classes.facts}>
        {order ? `${order.number} · ` : ''}
        {t('lines', { count: lines.length })} · {dayOf(placedAt)}, {timeOf(placedAt)}
      </span>
      <span className={classes.state}>
        <CommandStateTone command={command} />
        <span>{useWhy(command)}</span>
      </span>
      <IconChevronRight className={classes.on} aria-hidden />
    </Link>
  );
}
