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
  const { t } = useTranslation('reconcile');
  const { t: ofOrders } = useTranslation('orders');
  const { phone, who, unusable } = recipient;
  if (phone !== null && who !== null) return <p className={classes.quiet}>{ofOrders(`share.to.${who}`, { phone })}</p>;
  const [{ storeId, storeName }] = orders;
  return (
    <Note tone="warn" icon={<IconPhoneOff />} action={<SetContact storeId={storeId} storeName={storeName} />}>
      {unusable === null ? t('outcomes.noPhone') : t('outcomes.unusable', { number: unusable })}
    </Note>
  );
}

function SetContact({ storeId, storeName }: { storeId: string; storeName: string }) {
  const { t } = useTranslation('reconcile');
  const { user } = useSignedIn();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const saved = (): void => {
    setOpen(false);
    void queries.invalidateQueries({ queryKey: ['portal', user.id, 'orders'] });
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconAddressBook size={18} aria-hidden />}
        aria-label={t('outcomes.setContactNamed', { store: storeName })}
        onClick={() => setOpen(true)}
      >
        {t('outcomes.setContact')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('outcomes.setContactNamed', { store: storeName })}>
        <ContactForm store={{ id: storeId, contact: null }} onSaved={saved} />
      </Dialog>
    </>
  );
}
