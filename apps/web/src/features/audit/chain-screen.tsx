import { useEffect, useState } from 'react';
import { Button, Loader } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { bodyOf } from '../../api/client';
import { type components } from '../../api/openapi';
import { unhurried } from '../../api/unhurried';
import { usePortal, useSignedIn } from '../../app/hooks';
import { Panel, Screen } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { momentOf, wholeOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import { AuditNav } from './audit-nav';
import classes from './audit.module.css';
import { secondsFor } from './chain.rules';
import { WholeChain } from './log-exports';

type Proof = components['schemas']['ChainProofDto'];
type Verdict = components['schemas']['ChainVerdictDto'];

const SECOND_MS = 1_000;

/** Is the log as it was written? The signed head, and a look through all of it. */
export function ChainScreen() {
  const { t } = useTranslation('audit');
  const { data, error, refetch } = usePortal(['audit-proof'], (portal) => bodyOf(portal.GET('/api/v1/audit/proof')));
  return (
    <Screen title={t('chain.title')} lead={t('chain.lead')}>
      <AuditNav />
      <div className={classes.narrow}>
        {error && <Failed error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading rows={2} />}
        {data && <Verification proof={data} />}
        {data && <Head proof={data} />}
      </div>
    </Screen>
  );
}

function Verification({ proof: { head } }: { proof: Proof }) {
  const { t } = useTranslation('audit');
  const { portal } = useSignedIn();
  const look = useMutation({
    mutationFn: async () => {
      const verdict = await bodyOf(portal.GET('/api/v1/audit/verify', { fetch: unhurried }));
      return { verdict, at: new Date() };
    },
  });
  return (
    <Panel title={t('verify.title')}>
      <p className={classes.quiet}>{t('verify.sentence')}</p>
      <div className={classes.acts}>
        <Button
          leftSection={<IconShieldCheck size={20} aria-hidden />}
          disabled={look.isPending}
          onClick={() => look.mutate()}
        >
          {t('verify.start')}
        </Button>
        {look.isPending && <Looking records={head.seq} />}
      </div>
      {look.error && <Failed error={look.error} />}
      {look.data && <Said verdict={look.data.verdict} at={look.data.at} />}
    </Panel>
  );
}

/** How long the look takes, and how long it is under way. */
function Looking({ records }: { records: number }) {
  const { t } = useTranslation('audit');
  const [begun] = useState(() => performance.now());
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.round((performance.now() - begun) / SECOND_MS)), SECOND_MS);
    return () => clearInterval(timer);
  }, [begun]);
  return (
    <span className={classes.acts}>
      <Loader size="sm" aria-hidden />
      <span role="status">
        {t('verify.looking', { count: records, shown: wholeOf(records), seconds: wholeOf(secondsFor(records)) })}
      </span>
      <span className="tabular">{t('verify.elapsed', { count: seconds })}</span>
    </span>
  );
}

function Said({ verdict: { intact, records, firstFault }, at }: { verdict: Verdict; at: Date }) {
  const { t } = useTranslation('audit');
  const moment = momentOf(at);
  const count = { count: records, shown: wholeOf(records) };
  if (intact)
    return (
      <Note tone="good" assert icon={<IconShieldCheck />} title={t('verify.intact')}>
        {t('verify.intactSentence', { ...count, moment })}
      </Note>
    );
  return (
    <Note
      tone="bad"
      assert
      icon={<IconShieldX />}
      title={t('verify.broken')}
      action={
        firstFault?.recordId && (
          <Link to="/audit/records/$id" params={{ id: firstFault.recordId }} className={classes.link}>
            {t('verify.toRecord')}
          </Link>
        )
      }
    >
      {firstFault && <p>{t(`fault.${firstFault.kind}`, { number: wholeOf(firstFault.seq) })}</p>}
      <p>{t('verify.brokenSentence', { ...count, moment })}</p>
    </Note>
  );
}

function Head({ proof: { head, publicKey } }: { proof: Proof }) {
  const { t } = useTranslation('audit');
  return (
    <Panel title={t('chain.head')}>
      <dl className={classes.facts}>
        <dt>{t('chain.number')}</dt>
        <dd>{wholeOf(head.seq)}</dd>
        <dt>{t('chain.signedAt')}</dt>
        <dd>{momentOf(head.at)}</dd>
        <dt>{t('chain.hash')}</dt>
        <dd className={classes.code}>{head.hash}</dd>
        <dt>{t('chain.key')}</dt>
        <dd className={classes.code}>{head.keyId}</dd>
        <dt>{t('chain.signature')}</dt>
        <dd className={classes.code}>{head.signature}</dd>
      </dl>
      <details>
        <summary className={classes.link}>{t('chain.publicKey')}</summary>
        <pre className={`${classes.details} ${classes.code}`} tabIndex={0}>
          {publicKey}
        </pre>
      </details>
      <p className={classes.quiet}>{t('chain.compare')}</p>
      <div className={classes.acts}>
        <WholeChain />
      </div>
    </Panel>
  );
}
