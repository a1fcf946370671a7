import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { bodyOf } from '../../api/client';
import { useSignedIn } from '../../app/hooks';
import { Failed } from '../../design/states';
import { Note } from '../../design/tone';
import { moneyOf } from '../../words/format';
import { codeSentence, spokenFigures } from '../../words/problem-words';
import { useTranslation } from '../../words/use-translation';
import { type KeyLine, wantedOf } from './key-lines.rules';
import classes from './manual-notas.module.css';

/** What the portal says of the lines so far. */
export function useNotaQuote(id: string, lines: readonly KeyLine[]) {
  const { portal, user } = useSignedIn();
  const wanted = wantedOf(lines);
  return useQuery({
    queryKey: ['portal', user.id, 'nota-quote', id, wanted],
    queryFn: () =>
      bodyOf(
        portal.POST('/api/v1/admin/manual-notas/{id}/quote', { params: { path: { id } }, body: { lines: wanted } }),
      ),
    enabled: wanted.length > 0,
    placeholderData: keepPreviousData,
  });
}

const LOOKS = {
  GREEN: { tone: 'good', icon: <IconCircleCheck /> },
  AMBER: { tone: 'warn', icon: <IconAlertTriangle /> },
  RED: { tone: 'bad', icon: <IconCircleX /> },
} as const;

/** Sum and credit of what is keyed. */
export function NotaQuote({ quote: { data, error } }: { quote: ReturnType<typeof useNotaQuote> }) {
  const { t } = useTranslation('manual-notas');
  const { t: orders } = useTranslation('orders');
  if (error) return <Failed error={error} />;
  if (!data) return null;
  const { totals, credit } = data;
  return (
    <section aria-label={t('verdict')} aria-live="polite" className={classes.quote}>
      <dl className={classes.figures}>
        <dt>{orders('totals.net')}</dt>
        <dd>{moneyOf(totals.net)}</dd>
        <dt>{orders('totals.tax')}</dt>
        <dd>{moneyOf(totals.tax)}</dd>
        <dt>{orders('totals.grandTotal')}</dt>
        <dd>
          <strong>{moneyOf(totals.grandTotal)}</strong>
        </dd>
      </dl>
      <Note {...LOOKS[credit.verdict]} title={t(`credit.${credit.verdict}`)}>
        {credit.reasons.map(({ code, figures }) => (
          <p key={code}>{codeSentence(code, spokenFigures(figures)) ?? code}</p>
        ))}
      </Note>
    </section>
  );
}
