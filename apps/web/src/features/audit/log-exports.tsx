import { bodyOf } from '../../api/client';
import { unhurried } from '../../api/unhurried';
import { useTranslation } from '../../words/use-translation';
import classes from './audit.module.css';
import { DownloadButton } from './download-button';
import { type LogFilter, queryOf } from './log-filter.rules';

/** What is found, as files to be handed over. */
export function LogExports({ filter }: { filter: LogFilter }) {
  const { t } = useTranslation('audit');
  const query = queryOf(filter);
  const file = (format: 'csv' | 'pdf') => (
    <DownloadButton
      name={(day) => `impersonations-${day}.${format}`}
      ask={(portal) =>
        bodyOf<Blob>(
          portal.GET('/api/v1/audit/impersonations/export', {
            params: { query: { ...query, format } },
            parseAs: 'blob',
            fetch: unhurried,
          }),
        )
      }
    >
      {t(`export.${format}`)}
    </DownloadButton>
  );
  return (
    <div className={classes.exports}>
      {file('csv')}
      {file('pdf')}
      <WholeChain />
      <span className={classes.quiet}>{t('export.sentence')}</span>
    </div>
  );
}

/** Every record with the signed head, the key and the verifier: what proves the log to others. */
export function WholeChain() {
  const { t } = useTranslation('audit');
  return (
    <DownloadButton
      name={(day) => `impersonations-${day}.zip`}
      ask={(portal) =>
        bodyOf<Blob>(
          portal.GET('/api/v1/audit/impersonations/export', {
            params: { query: { format: 'ndjson' } },
            parseAs: 'blob',
            fetch: unhurried,
          }),
        )
      }
    >
      {t('export.ndjson')}
    </DownloadButton>
  );
}
