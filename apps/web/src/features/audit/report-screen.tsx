import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { IconCalendarTime, IconUsersGroup } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { bodyOf } from '../../api/client';
import { type components } from '../../api/openapi';
import { unhurried } from '../../api/unhurried';
import { usePortal } from '../../app/hooks';
import { useUrlFilter } from '../../app/url-filter';
import { type Column, DataTable } from '../../design/data-table';
import { Panel, Screen } from '../../design/screen';
import { Empty, Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { monthOf, rupiahOf, wholeOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import { AuditNav } from './audit-nav';
import classes from './audit.module.css';
import { DownloadButton } from './download-button';
import { isMonth, lastMonths, monthBefore } from './month.rules';
import { type Report, SignOff, SignedBy } from './sign-off';

type Agent = components['schemas']['AgentRankDto'];

/** "Top 10 Agents by Impersonation Count" of a month, and the sign-off under it. */
export function ReportScreen() {
  const { t } = useTranslation('audit');
  const [filter, change] = useUrlFilter(['month']);
  const [now] = useState(() => Date.now());
  const month = isMonth(filter.month) && filter.month ? filter.month : monthBefore(now);
  const { data, error, refetch } = usePortal(['top-agents', month], (portal) =>
    bodyOf(portal.GET('/api/v1/audit/reports/top-agents', { params: { query: { month, format: 'json' } } })),
  );
  return (
    <Screen title={t('report.title')} lead={t('report.lead')}>
      <AuditNav />
      <div className={classes.one}>
        <NativeSelect
          label={t('report.month')}
          value={month}
          onChange={({ currentTarget }) => change({ month: currentTarget.value })}
          data={[...new Set([...lastMonths(now), month])].map((one) => ({ value: one, label: monthOf(one) }))}
        />
      </div>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Whole key={month} report={data} />}
    </Screen>
  );
}

function Whole({ report }: { report: Report }) {
  const { t } = useTranslation('audit');
  const columns = useColumns();
  const { month, agents, complete, signOff } = report;
  return (
    <>
      {agents.length === 0 ? (
        <Empty icon={<IconUsersGroup size={48} />} title={t('report.none')}>
          {t('report.noneSentence')}
        </Empty>
      ) : (
        <DataTable caption={t('report.title')} columns={columns} rows={agents} keyOf={({ actorId }) => actorId} />
      )}
      <p className={classes.quiet}>{t('report.farMeans', { metres: wholeOf(report.farMetres) })}</p>
      <div className={classes.exports}>
        <Download month={month} format="pdf" />
        <Download month={month} format="csv" />
      </div>
      <div className={classes.narrow}>
        <Panel title={t('sign.title')}>
          {signOff && <SignedBy signOff={signOff} />}
          {!signOff && complete && <SignOff report={report} />}
          {!signOff && !complete && (
            <Note tone="info" icon={<IconCalendarTime />}>
              {t('sign.notOver')}
            </Note>
          )}
        </Panel>
      </div>
    </>
  );
}

function Download({ month, format }: { month: string; format: 'csv' | 'pdf' }) {
  const { t } = useTranslation('audit');
  return (
    <DownloadButton
      name={() => `top-agents-${month}.${format}`}
      ask={(portal) =>
        bodyOf<Blob>(
          portal.GET('/api/v1/audit/reports/top-agents', {
            params: { query: { month, format } },
            parseAs: 'blob',
            fetch: unhurried,
          }),
        )
      }
    >
      {t(`report.${format}`)}
    </DownloadButton>
  );
}

function useColumns(): readonly Column<Agent>[] {
  const { t } = useTranslation('audit');
  const figure = (key: 'sessions' | 'orders' | 'stores' | 'refused' | 'disputes'): Column<Agent> => ({
    ...{ key, title: t(`report.${key}`), numeric: true, cell: (agent) => wholeOf(agent[key]) },
  });
  return [
    { key: 'rank', title: t('report.rank'), numeric: true, cell: ({ rank }) => wholeOf(rank) },
    {
      key: 'name',
      title: t('column.actor'),
      cell: ({ actorId, name, login }) => (
        <div className={classes.two}>
          <Link to="/audit" search={{ actorId } as never} className={classes.link}>
            {name}
          </Link>
          <span className={classes.quiet}>{login}</span>
        </div>
      ),
    },
    figure('sessions'),
    figure('orders'),
    figure('stores'),
    { key: 'value', title: t('report.value'), numeric: true, cell: ({ value }) => rupiahOf(value) },
    figure('disputes'),
    figure('refused'),
    {
      key: 'far',
      title: t('report.far'),
      numeric: true,
      cell: ({ far, located }) => t('report.farOf', { far: wholeOf(far), located: wholeOf(located) }),
    },
  ];
}
