import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { bodyOf } from '../../api/client';
import { usePortal } from '../../app/hooks';
import { Panel } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { Tone, type ToneName } from '../../design/tone';
import { momentOf, wholeOf } from '../../words/format';
import { CopyButton } from '../ordering/copy-button';
import { type Exchange, exchangeText, legible, went, type WireCall } from './exchange-text.rules';
import classes from './order-desk.module.css';

const TONES: Readonly<Record<Exchange['outcome'], ToneName>> = {
  accepted: 'good',
  changed: 'warn',
  refused: 'bad',
  unknown: 'warn',
  unavailable: 'quiet',
};

/** What was said with the ERP about an order, try by try, as it went over the wire; for admins. */
export function ErpExchanges({ order: { id, number } }: { order: { readonly id: string; readonly number: string } }) {
  const { t } = useTranslation('order-desk');
  const { data, error, refetch } = usePortal(['orders', id, 'exchanges'], (portal) =>
    bodyOf(portal.GET('/api/v1/admin/orders/{id}/exchanges', { params: { path: { id } } })),
  );
  return (
    <Panel title={t('exchange.title')}>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={1} />}
      {data?.items.length === 0 && <p className={classes.said}>{t('exchange.none')}</p>}
      {data?.items.map((each) => (
        <One key={each.attempt} number={number} exchange={each} />
      ))}
      <p className={`${classes.said} ${classes.quiet}`}>{t('exchange.term')}</p>
    </Panel>
  );
}

function One({ number, exchange }: { number: string; exchange: Exchange }) {
  const { t } = useTranslation('order-desk');
  const { attempt, sentAt, answeredAt, outcome, wire, answer } = exchange;
  const took = wholeOf(Math.max(0, Date.parse(answeredAt) - Date.parse(sentAt)));
  return (
    <details className={classes.exchange}>
      <summary>
        <strong>{t('exchange.attempt', { attempt })}</strong>
        <Tone tone={TONES[outcome]}>{t(`exchange.outcome.${outcome}`)}</Tone>
        <span className={classes.quiet}>{t('exchange.when', { moment: momentOf(sentAt), took })}</span>
      </summary>
      {wire.length === 0 ? (
        <p className={classes.said}>{t(outcome === 'unavailable' ? 'exchange.nothingLeft' : 'exchange.notKept')}</p>
      ) : (
        <CopyButton text={exchangeText(number, exchange)} />
      )}
      {wire.map((call, at) => (
        // Two requests may be alike to the millisecond, and what was said does not change any more.
        <Call key={at} call={call} />
      ))}
      <details className={classes.exchange}>
        <summary>{t('exchange.concluded')}</summary>
        <pre tabIndex={0}>{JSON.stringify(answer, null, 2)}</pre>
      </details>
    </details>
  );
}

function Call({ call }: { call: WireCall }) {
  const { t } = useTranslation('order-desk');
  const { method, path, sent, status, answer, fault, took } = call;
  const tone = went(call);
  return (
    <section className={classes.call}>
      <h3 className={classes.request}>
        {method} {path}
      </h3>
      {sent !== null && (
        <>
          <h4>{t('exchange.sent')}</h4>
          <pre tabIndex={0}>{legible(sent)}</pre>
        </>
      )}
      <h4 className={classes.answered}>
        {t('exchange.answer')}
        <Tone tone={tone} icon={tone === 'good' ? <IconCheck size={14} /> : <IconX size={14} />}>
          {status === null ? t('exchange.unanswered') : `HTTP ${status}`}
        </Tone>
        {took !== null && <span className={classes.quiet}>{t('exchange.took', { took: wholeOf(took) })}</span>}
      </h4>
      {fault !== null && <p className={classes.said}>{fault}</p>}
      {answer !== null && answer !== '' && <pre tabIndex={0}>{legible(answer)}</pre>}
    </section>
  );
}
