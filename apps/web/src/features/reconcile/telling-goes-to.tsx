import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconAddressBook, IconPhoneOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { useSignedIn } from '../../app/hooks';
import { Dialog } from '../../design/dialog';
import { Note } from '../../design/tone';
import { ContactForm } from '../people/contact-form';
import classes from './outcomes.module.css';
import { type Telling } from './use-outcomes';

/** Whom the word goes to; where no mobile is known, why one must choose in WhatsApp, and the way to set a contact once and for all. */
export function TellingGoesTo({ telling: { orders, recipient } }: { telling: Telling }) {
  const { t } = useTranslation('orders');
  const { phone, who } = recipient;
  return (
    <div className={classes.goesTo}>
      {phone !== null && who !== null ? (
        <p className={classes.quiet}>{t(`share.to.${who}`, { phone })}</p>
      ) : (
        <NoMobile store={orders[0]} unusable={recipient.unusable} />
      )}
    </div>
  );
}

function NoMobile({
  store: { storeId, storeName },
  unusable,
}: {
  store: Pick<Telling['orders'][0], 'storeId' | 'storeName'>;
  unusable: string | null;
}) {
  const { t } = useTranslation('reconcile');
  const { user } = useSignedIn();
  const queries = useQueryClient();
  const [setting, setSetting] = useState(false);
  const named = t('outcomes.setContactNamed', { store: storeName });
  const saved = (): void => {
    setSetting(false);
    void queries.invalidateQueries({ queryKey: ['portal', user.id, 'orders'] });
  };
  const set = (
    <Button
      variant="default"
      leftSection={<IconAddressBook size={18} aria-hidden />}
      aria-label={named}
      onClick={() => setSetting(true)}
    >
      {t('outcomes.setContact')}
    </Button>
  );
  return (
    <>
      <Note tone="warn" icon={<IconPhoneOff />} action={set}>
        {unusable === null ? t('outcomes.noPhone') : t('outcomes.unusable', { number: unusable })}
      </Note>
      <Dialog open={setting} onClose={() => setSetting(false)} title={named}>
        <ContactForm store={{ id: storeId, contact: null }} onSaved={saved} />
      </Dialog>
    </>
  );
}
