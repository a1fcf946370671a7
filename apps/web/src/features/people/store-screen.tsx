import { type ReactNode } from 'react';
import { IconBell, IconShieldOff } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { bodyOf } from '../../api/client';
import { usePortal } from '../../app/hooks';
import { Age } from '../../design/age';
import { Panel, Screen } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { Note, Tone } from '../../design/tone';
import { momentOf, moneyOf } from '../../words/format';
import classes from './people.module.css';
import { StateTone } from './role-tones';
import { ScopeTerms } from './scope-terms';
import { StoreContact } from './store-contact';
import { type StoreDetail } from './store-detail';
import { StoreSalesmen } from './store-salesmen';
import { taxIdText } from './tax-id.rules';

/** A store, its people, its credit as last heard, and what its owner decided. */
export function StoreScreen() {
  const { t } = useTranslation('people');
  const { id = '' } = useParams({ strict: false });
  const store = usePortal(['desk-stores', id], (portal) =>
    bodyOf(portal.GET('/api/v1/admin/stores/{id}', { params: { path: { id } } })),
  );
  return (
    <Screen title={store.data?.name ?? t('stores.title')} lead={store.data?.code} back="/desk/stores">
      {store.error && <Failed error={store.error} onRetry={() => void store.refetch()} />}
      {!store.data && !store.error && <Loading rows={4} />}
      {store.data && (
        <div className={classes.panels}>
          <Credit store={store.data} />
          <Reached store={store.data} />
          <StoreContact store={store.data} />
          <Owners store={store.data} />
          <StoreSalesmen store={store.data} />
          <Consents store={store.data} />
        </div>
      )}
    </Screen>
  );
}

function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Credit({ store: { creditSummary, ...store } }: { store: StoreDetail }) {
  const { t } = useTranslation('people');
  const place: readonly (readonly [string, ReactNode])[] = [
    [t('stores.address'), store.address ?? t('stores.noAddress')],
    [t('stores.taxId'), store.taxId === null ? t('stores.noAddress') : taxIdText(store.taxId)],
  ];
  if (!creditSummary)
    return (
      <Panel title={t('stores.credit')}>
        <Note tone="warn">{t('credit.unknownSentence')}</Note>
        <Facts facts={place} />
      </Panel>
    );
  const { limit, used, overdue, blocked, asOf } = creditSummary;
  return (
    <Panel title={t('stores.credit')} actions={<Age asOf={asOf} label={t('stores.heard')} />}>
      {blocked && <Note tone="bad">{t('credit.blockedSentence')}</Note>}
      <Facts
        facts={[
          [t('credit.limit'), moneyOf(limit)],
          [t('credit.used'), moneyOf(used)],
          [t('credit.left'), moneyOf({ ...limit, amount: limit.amount - used.amount })],
          [t('credit.overdue'), moneyOf(overdue)],
          [t('credit.asOf'), momentOf(asOf)],
          ...place,
        ]}
      />
    </Panel>
  );
}

function Owners({ store: { owners } }: { store: StoreDetail }) {
  const { t } = useTranslation('people');
  return (
    <Panel title={t('stores.owners')}>
      {owners.length === 0 && <Note tone="warn">{t('stores.noOwner')}</Note>}
      <ul className={classes.list}>
        {owners.map(({ id, name, state }) => (
          <li key={id} className={classes.item}>
            <Link to="/desk/people/$id" params={{ id }} className={classes.name}>
              {name}
            </Link>
            <StateTone state={state} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Read only: the owner's own choice. */
function Reached({ store: { notices, phone, email } }: { store: StoreDetail }) {
  const { t } = useTranslation('people');
  const nobody = notices.address === null && notices.phone === null;
  const channels = [notices.email ? t('reached.email') : '', notices.sms ? t('reached.sms') : ''].filter(Boolean);
  return (
    <Panel title={t('reached.title')}>
      {nobody && (
        <Note tone="bad" icon={<IconBell />}>
          {t('reached.nobody')}
        </Note>
      )}
      <Facts
        facts={[
          [t('reached.first'), channels.join(', ') || t('reached.none')],
          [t('reached.email'), notices.address ?? t('reached.none')],
          [t('reached.sms'), notices.phone ?? t('reached.none')],
          [t('reached.erp'), [email, phone].filter(Boolean).join(', ') || t('reached.none')],
        ]}
      />
      <p className={classes.quiet}>{t('reached.ownersChoice')}</p>
    </Panel>
  );
}

function Consents({ store: { decidedBy, decidedAt, consents, policy } }: { store: StoreDetail }) {
  const { t } = useTranslation('people');
  const now = new Date();
  const byOwner = decidedBy === 'owner';
  return (
    <Panel
      title={t('consents.title')}
      actions={<Tone tone="info">{t(byOwner ? 'consents.byOwner' : 'consents.byPolicy')}</Tone>}
    >
      {decidedAt !== null && <p className={classes.quiet}>{t('consents.since', { moment: momentOf(decidedAt) })}</p>}
      {byOwner && consents.length === 0 && (
        <Note tone="warn" icon={<IconShieldOff />}>
          {t('consents.nobody')}
        </Note>
      )}
      {byOwner &&
        consents.map((consent, at) => (
          <div key={`${consent.salesmanName ?? ''} ${at}`}>
            <strong>{consent.salesmanName ?? t('consents.everySalesman')}</strong>
            <ScopeTerms scope={consent} now={now} />
          </div>
        ))}
      {!byOwner && <div>{t(policy.allowed ? 'consents.policyAllows' : 'consents.policyForbids')}</div>}
      {!byOwner && policy.allowed && <ScopeTerms scope={policy} now={now} />}
    </Panel>
  );
}
