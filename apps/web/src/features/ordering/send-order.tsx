import { Button } from '@mantine/core';
import { IconBrandWhatsapp, IconFileTypePdf } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { bodyOf } from '../../api/client';
import { keepFile } from '../../api/keep-file';
import { NoAnswer } from '../../api/problem';
import { useOnline, usePortal, useSignedIn } from '../../app/hooks';
import { Panel } from '../../design/screen';
import { Failed } from '../../design/states';
import { type AcceptedOrder } from '../../offline';
import { CopyButton } from './copy-button';
import classes from './placed-screen.module.css';

/** The order for somebody else to read: by WhatsApp, by any other way, on paper. */
export function SendOrder({ order: { id, number } }: { order: Pick<AcceptedOrder, 'id' | 'number'> }) {
  const { t } = useTranslation('ordering');
  const online = useOnline();
  const { portal } = useSignedIn();
  const path = { id };
  const message = usePortal(['whatsapp', id], (asked) =>
    bodyOf(asked.GET('/api/v1/orders/{id}/whatsapp', { params: { path } })),
  );
  const pdf = useMutation({
    mutationFn: async () => {
      const file = await bodyOf<Blob>(portal.GET('/api/v1/orders/{id}/pdf', { params: { path }, parseAs: 'blob' }));
      keepFile(file, `${number}.pdf`);
    },
  });
  const silent = !online || message.error instanceof NoAnswer;
  return (
    <Panel title={t('send.title')}>
      {message.error && !silent && <Failed error={message.error} onRetry={() => void message.refetch()} />}
      {pdf.error && <Failed error={pdf.error} />}
      {silent && <p className={classes.quiet}>{t('send.offline')}</p>}
      <div className={classes.ways}>
        {message.data && (
          <a href={message.data.url} target="_blank" rel="noopener noreferrer" className={classes.whatsapp}>
            <IconBrandWhatsapp size={22} aria-hidden />
            {t('send.whatsapp')}
          </a>
        )}
        {message.data && <CopyButton text={message.data.text} />}
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={20} aria-hidden />}
          disabled={!online}
          loading={pdf.isPending}
          onClick={() => pdf.mutate()}
        >
          {t('send.pdf')}
        </Button>
      </div>
    </Panel>
  );
}
