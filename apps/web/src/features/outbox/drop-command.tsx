import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { useSignedIn } from '../../app/hooks';
import { Dialog } from '../../design/dialog';
import { Failed } from '../../design/states';
import { type OrderCommand } from '../../offline';
import { moneyOf } from '../../words/format';
import { canDrop } from './outbox.rules';

/** Takes an order off this device for good, after asking. */
export function DropCommand({ command }: { command: OrderCommand }) {
  const { t } = useTranslation('outbox');
  const { t: common } = useTranslation();
  const { device } = useSignedIn();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const drop = useMutation({
    mutationFn: () => device.dropCommand(command.key),
    onSuccess: () => navigate({ to: '/outbox' }),
  });
  if (!canDrop(command)) return null;
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={20} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('drop.ask')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('drop.title')}
        actions={
          <>
            <Button variant="default" onClick={() => setAsking(false)}>
              {common('cancel')}
            </Button>
            <Button color="red" loading={drop.isPending} onClick={() => drop.mutate()}>
              {t('drop.confirm')}
            </Button>
          </>
        }
      >
        <span>
          {t('drop.sentence', {
            store: command.storeName,
            count: command.lines.length,
            total: moneyOf(command.grandTotal),
          })}
        </span>
        {command.uncertain && <strong>{t('drop.uncertain')}</strong>}
        {drop.error && <Failed error={drop.error} />}
      </Dialog>
    </>
  );
}
