import { Button } from '@mantine/core';
import { IconPackageOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '../../words/use-translation';
import { useDevice, useOnline, useSignedIn } from '../../app/hooks';
import { Panel, Screen } from '../../design/screen';
import { Empty, Failed, Loading } from '../../design/states';
import { type OrderCommand } from '../../offline';
import { momentOf, moneyOf } from '../../words/format';
import { SendQueued } from '../ordering/send-queued';
import { CommandEditor } from './command-editor';
import { CommandStateTone } from './command-state';
import { CommandNotes } from './command-notes';
import { DropCommand } from './drop-command';
import classes from './outbox.module.css';
import { canEdit } from './outbox.rules';

/** One order on its way: what it holds, what is wrong with it, and the ways out. */
export function CommandScreen() {
  const { t } = useTranslation('outbox');
  const { key } = useParams({ from: '/frame/outbox/$key' });
  const outbox = useDevice('outbox', [], (device) => device.outbox());
  if (outbox.error) return <Screen title={t('one')} back="/outbox" children={<Failed error={outbox.error} />} />;
  if (!outbox.data) return <Screen title={t('one')} back="/outbox" children={<Loading />} />;
  const command = outbox.data.find((kept) => kept.key === key);
  if (!command)
    return (
      <Screen title={t('one')} back="/outbox">
        <Empty icon={<IconPackageOff size={44} />} title={t('gone')} />
      </Screen>
    );
  return (
    <Screen
      title={command.storeName || t('one')}
      lead={t('placedAt', { at: momentOf(command.placedAt), number: command.key.slice(0, 8) })}
      back="/outbox"
      actions={<CommandStateTone command={command} />}
    >
      <CommandNotes command={command} />
      {command.state === 'accepted' && command.order ? (
        <Accepted command={command} orderId={command.order.id} />
      ) : (
        <Unsent key={command.state} command={command} />
      )}
    </Screen>
  );
}

function Accepted({ command, orderId }: { command: OrderCommand; orderId: string }) {
  const { t } = useTranslation('outbox');
  const { device } = useSignedIn();
  const navigate = useNavigate();
  const clear = useMutation({
    mutationFn: () => device.dropCommand(command.key),
    onSuccess: () => navigate({ to: '/outbox' }),
  });
  return (
    <>
      <Contents command={command} />
      {clear.error && <Failed error={clear.error} />}
      <div className={classes.ways}>
        <Link to="/orders/$id" params={{ id: orderId }} className={classes.link}>
          {t('toOrder')}
        </Link>
        <Button variant="default" loading={clear.isPending} onClick={() => clear.mutate()}>
          {t('seen')}
        </Button>
      </div>
    </>
  );
}

/** Mended at once where it waits for the person; a queued one only when they ask to. */
function Unsent({ command }: { command: OrderCommand }) {
  const { t } = useTranslation('outbox');
  const { device } = useSignedIn();
  const online = useOnline();
  const [mending, setMending] = useState(false);
  const retry = useMutation({ mutationFn: () => device.retryCommand(command.key) });
  const editable = canEdit(command);
  if (editable && (mending || command.state !== 'queued')) return <CommandEditor command={command} />;
  return (
    <>
      <Contents command={command} />
      {retry.error && <Failed error={retry.error} />}
      <div className={classes.ways}>
        {command.state === 'queued' && (
          <Button disabled={!online} onClick={() => device.wake()}>
            {t('sendNow')}
          </Button>
        )}
        {(command.state === 'refused' || command.state === 'needs-you') && (
          <Button loading={retry.isPending} onClick={() => retry.mutate()}>
            {t('sendAgain')}
          </Button>
        )}
        {editable && (
          <Button variant="default" onClick={() => setMending(true)}>
            {t('edit')}
          </Button>
        )}
        <DropCommand command={command} />
      </div>
      {(command.state === 'queued' || command.state === 'sending') && <SendQueued command={command} />}
    </>
  );
}

function Contents({ command: { lines, grandTotal, note, purchaseOrderNumber } }: { command: OrderCommand }) {
  const { t } = useTranslation('outbox');
  return (
    <Panel title={t('contents')}>
      <ul className={classes.lines}>
        {lines.map(({ sku, name, unit, quantity, expectedPrice }) => (
          <li key={sku} className={classes.line}>
            <div className={classes.lineHead}>
              <span className={classes.lineName}>
                <strong>{name}</strong>
                <span className={classes.facts}>{sku}</span>
              </span>
              <span className="tabular">{t('timesPrice', { quantity, unit, price: moneyOf(expectedPrice) })}</span>
            </div>
          </li>
        ))}
      </ul>
      {note && <span>{t('note', { note })}</span>}
      {purchaseOrderNumber && <span>{t('purchaseOrder', { number: purchaseOrderNumber })}</span>}
      <div className={classes.sum}>
        <span>{t('total')}</span>
        <strong className="tabular">{moneyOf(grandTotal)}</strong>
      </div>
    </Panel>
  );
}
