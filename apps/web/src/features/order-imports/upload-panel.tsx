import { type DragEvent, useState } from 'react';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { useOnline } from '../../app/hooks';
import { FileChoice } from '../../design/file-choice';
import { Panel } from '../../design/screen';
import { Failed } from '../../design/states';
import { wholeOf } from '../../words/format';
import classes from './order-imports.module.css';
import { useImportActs } from './use-order-imports';

const ACCEPT = '.csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Lines that a file may have: the portal's own bound. */
const MOST_ROWS = 20_000;

/** Takes a file, chosen or dropped: it is looked at line by line, and nothing is ordered yet. */
export function UploadPanel() {
  const { t } = useTranslation('order-imports');
  const online = useOnline();
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  const { take, template } = useImportActs();
  const send = (file: File): void =>
    take.mutate(file, { onSuccess: ({ id }) => void navigate({ to: '/desk/order-imports/$id', params: { id } }) });
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && online && !take.isPending) send(file);
  };
  return (
    <Panel title={t('upload.title')}>
      <ul className={classes.bounds}>
        <li>{t('upload.columns')}</li>
        <li>{t('upload.orders')}</li>
        <li>{t('upload.numbers')}</li>
      </ul>
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileChoice
          label={t('upload.choose')}
          hint={t('upload.most', { rows: wholeOf(MOST_ROWS) })}
          accept={ACCEPT}
          onFile={send}
        />
        {take.isPending && <p role="status">{t('upload.sending')}</p>}
        {take.error && <Failed error={take.error} />}
      </div>
      <div className={classes.acts}>
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button
            key={format}
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            loading={template.isPending && template.variables === format}
            onClick={() => template.mutate(format)}
          >
            {t(`upload.template.${format}`)}
          </Button>
        ))}
      </div>
      {template.error && <Failed error={template.error} />}
    </Panel>
  );
}
