import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { IconMapSearch, IconShieldCheck } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { bodyOf } from '../../api/client';
import { unhurried } from '../../api/unhurried';
import { usePortal, useSignedIn } from '../../app/hooks';
import { useUrlFilter } from '../../app/url-filter';
import { Panel, Screen } from '../../design/screen';
import { Empty, Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { distanceOf, rupiahOf, wholeOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import { DownloadButton } from '../audit/download-button';
import { type Evidence } from './abuse-signal';
import classes from './abuse.module.css';
import { JudgedOrders } from './judged-orders';
import { instantsOf, type Period, periodOf } from './period.rules';
import { SignalTable } from './signal-table';
import { StoreMap } from './store-map';
import { Suspend } from './suspend';

/** One person, for whoever must judge: what was found, where the orders were placed, and the file to hand over. */
export function AbusePersonScreen() {
  const { t } = useTranslation('abuse');
  const { userId } = useParams({ from: '/frame/desk/abuse/$userId' });
  const { user } = useSignedIn();
  const [filter, change] = useUrlFilter(['from', 'to']);
  const [now] = useState(() => Date.now());
  const period = periodOf(filter, now);
  const { data, error, refetch } = usePortal(['evidence', userId, period], (portal) =>
    bodyOf(
      portal.GET('/api/v1/admin/users/{id}/evidence', {
        params: { path: { id: userId }, query: { ...instantsOf(period), format: 'json' } },
        fetch: unhurried,
      }),
    ),
  );
  return (
    <Screen
      title={data ? data.person.name : t('person.title')}
      lead={data?.person.login}
      back="/desk/abuse"
      actions={data && user.roles.includes('admin') && <Suspend userId={userId} name={data.person.name} />}
    >
      <div className={classes.filter}>
        <TextInput
          type="date"
          label={t('person.from')}
          value={period.from}
          max={period.to}
          onChange={({ currentTarget }) => change({ from: currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('person.to')}
          value={period.to}
          min={period.from}
          onChange={({ currentTarget }) => change({ to: currentTarget.value })}
        />
      </div>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Whole key={userId} evidence={data} period={period} userId={userId} />}
    </Screen>
  );
}

function Whole({ evidence, period, userId }: { evidence: Evidence; period: Period; userId: string }) {
  const { t } = useTranslation('abuse');
  const { orders, summary } = evidence;
  return (
    <>
      <div className={classes.columns}>
        <Summary evidence={evidence} period={period} userId={userId} />
        <StoreMap orders={orders} />
      </div>
      <h2 className={classes.part}>{t('orders.title')}</h2>
      {orders.length < summary.orders && (
        <Note tone="info">{t('orders.some', { shown: wholeOf(orders.length), orders: wholeOf(summary.orders) })}</Note>
      )}
      {orders.length === 0 ? (
        <Empty icon={<IconMapSearch size={48} />} title={t('orders.none')}>
          {t('orders.noneSentence')}
        </Empty>
      ) : (
        <JudgedOrders orders={orders} />
      )}
      <h2 className={classes.part}>{t('title')}</h2>
      <SignalTable
        query={{ personId: userId }}
        none={<Empty icon={<IconShieldCheck size={48} />} title={t('person.noSignals')} />}
      />
    </>
  );
}

function Summary({ evidence, period, userId }: { evidence: Evidence; period: Period; userId: string }) {
  const { t } = useTranslation('abuse');
  const { summary, farMetres, person } = evidence;
  const { bySense, medianDistance, farthestDistance } = summary;
  const distance = (metres: number | null): string => (metres === null ? t('noPlace') : distanceOf(metres));
  const facts: readonly (readonly [string, string])[] = [
    [t('summary.acts'), wholeOf(summary.acts)],
    [t('summary.orders'), t('summary.ordersOf', { orders: wholeOf(summary.orders), stores: wholeOf(summary.stores) })],
    [t('summary.value'), rupiahOf(summary.value)],
    [t('summary.disputed'), wholeOf(summary.disputed)],
    [t('sense.makes-sense'), wholeOf(bySense['makes-sense'])],
    [t('sense.does-not'), wholeOf(bySense['does-not'])],
    [t('sense.unknown'), wholeOf(bySense.unknown)],
    [t('summary.median'), distance(medianDistance)],
    [t('summary.farthest'), distance(farthestDistance)],
  ];
  const pack = (format: 'pdf' | 'csv') => (
    <DownloadButton
      name={() => `${t('pack.file')}-${fileName(person.name)}-${period.from}-${period.to}.${format}`}
      ask={(portal) =>
        bodyOf(
          portal.GET('/api/v1/admin/users/{id}/evidence', {
            params: { path: { id: userId }, query: { ...instantsOf(period), format } },
            parseAs: 'blob',
            fetch: unhurried,
          }),
        )
      }
    >
      {t(`pack.${format}`)}
    </DownloadButton>
  );
  return (
    <Panel title={t('summary.title')}>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.quiet}>{t('summary.hint', { distance: distanceOf(farMetres) })}</p>
      <div className={classes.acts}>
        {pack('pdf')}
        {pack('csv')}
      </div>
    </Panel>
  );
}

/** As much of a name as every disk takes. */
const fileName = (name: string): string => name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
