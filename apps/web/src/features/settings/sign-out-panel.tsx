import { Button } from '@mantine/core';
import { IconAlertTriangle, IconLogout } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { useAccount, useDevice, useOnline } from '../../app/hooks';
import { Panel } from '../../design/screen';
import { Failed } from '../../design/states';
import { Note } from '../../design/tone';
import { DeviceRefusal, type OrderCommand } from '../../offline';
import { moneyOf } from '../../words/format';
import classes from './settings.module.css';

/** The way out. Closed for as long as an order on this device is not accepted: with the sign-out the device forgets all. */
export function SignOutPanel() {
  const { t } = useTranslation('settings');
  const account = useAccount();
  const online = useOnline();
  const { data: commands = [] } = useDevice('outbox', [], (device) => device.outbox());
  const unsent = commands.filter(({ state }) => state !== 'accepted');
  const signOut = useMutation({ mutationFn: () => account.signOut() });
  const refused = signOut.error instanceof DeviceRefusal && unsent.length > 0;
  return (
    <Panel title={t('out.title')}>
      {unsent.length > 0 ? <Unsent commands={unsent} /> : <p className={classes.quiet}>{t('out.sentence')}</p>}
      {signOut.error && !refused && <Failed error={signOut.error} />}
      {!online && <p className={classes.quiet}>{t('out.offline')}</p>}
      <div>
        <Button
          variant="default"
          leftSection={<IconLogout size={20} aria-hidden />}
          disabled={!online || unsent.length > 0}
          loading={signOut.isPending}
          onClick={() => signOut.mutate()}
        >
          {t('out.do')}
        </Button>
      </div>
    </Panel>
  );
}

const SHOWN = 5;

function Unsent({ commands }: { commands: readonly OrderCommand[] }) {
  const { t } = useTranslation('settings');
  return (
    <Note tone="warn" icon={<IconAlertTriangle />} title={t('out.unsent', { count: commands.length })}>
      {t('out.unsentSentence')}
      <ul className={classes.unsent}>
        {commands.slice(0, SHOWN).map(({ key, storeName, grandTotal }) => (
          <li key={key}>
            {storeName} · <span className="tabular">{moneyOf(grandTotal)}</span>
          </li>
        ))}
        {commands.length > SHOWN && <li>{t('out.more', { count: commands.length - SHOWN })}</li>}
      </ul>
      <Link to="/outbox" className={classes.toOutbox}>
        {t('out.toOutbox')}
      </Link>
    </Note>
  );
}
