import { NativeSelect } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { bodyOf } from '../../api/client';
import { usePortalPages } from '../../app/hooks';
import { useUrlFilter } from '../../app/url-filter';
import { type Column, DataTable } from '../../design/data-table';
import { Screen } from '../../design/screen';
import { Empty, Failed, Loading } from '../../design/states';
import { momentOf, wholeOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import { OpenOrder } from '../orders/open-order';
import { AuditNav } from './audit-nav';
import classes from './audit.module.css';
import { type Notice, NOTICE_STATES, NoticeStateTone, useTemplateName } from './notice-state';

const PAGE = 50;

/** Every message to people, and what became of it. */
export function NoticeLogScreen() {
  const { t } = useTranslation('audit');
  const [filter, change] = useUrlFilter(['state']);
  const state = NOTICE_STATES.find((one) => one === filter.state);
  const columns = useColumns();
  const { items, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = usePortalPages(
    ['notices', 'log', state ?? ''],
    (portal, cursor) =>
      bodyOf(portal.GET('/api/v1/audit/notices', { params: { query: { state, cursor, limit: PAGE } } })),
  );
  return (
    <Screen title={t('notices.title')} lead={t('notices.lead')}>
      <AuditNav />
      <search aria-label={t('filter.label')} className={classes.one}>
        <NativeSelect
          label={t('notices.state')}
          value={state ?? ''}
          onChange={({ currentTarget }) => change({ state: currentTarget.value })}
          data={[
            { value: '', label: t('filter.any') },
            ...NOTICE_STATES.map((one) => ({ value: one, label: t(`noticeState.${one}`) })),
          ]}
        />
      </search>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!items && !error && <Loading />}
      {items?.length === 0 && (
        <Empty icon={<IconMailOff size={48} />} title={t('notices.none')}>
          {t('notices.noneSentence')}
        </Empty>
      )}
      {items && items.length > 0 && (
        <DataTable
          caption={t('notices.title')}
          columns={columns}
          rows={items}
          keyOf={({ id }) => id}
          more={{ has: hasNextPage, fetching: isFetchingNextPage, onMore: () => void fetchNextPage() }}
        />
      )}
    </Screen>
  );
}

function useColumns(): readonly Column<Notice>[] {
  const { t } = useTranslation('audit');
  const nameOf = useTemplateName();
  return [
    { key: 'createdAt', title: t('column.at'), cell: ({ createdAt }) => momentOf(createdAt) },
    { key: 'state', title: t('notices.state'), cell: ({ state }) => <NoticeStateTone state={state} /> },
    {
      key: 'recipient',
      title: t('notices.recipient'),
      cell: ({ channel, recipient }) => (
        <div className={classes.two}>
          {t(`channel.${channel}`)}
          <span className={classes.quiet}>{recipient}</span>
        </div>
      ),
    },
    {
      key: 'template',
      title: t('notices.about'),
      cell: ({ template, orderId }) => (
        <div className={classes.two}>
          {nameOf(template)}
          {orderId !== null && (
            <OpenOrder id={orderId} className={classes.link}>
              {t('record.toOrder')}
            </OpenOrder>
          )}
        </div>
      ),
    },
    {
      key: 'tries',
      title: t('notices.tries'),
      cell: ({ attempts, via, lastError, nextTryAt, closedAt }) => (
        <div className={classes.two}>
          {t('notices.attempts', { count: attempts, shown: wholeOf(attempts) })}
          {via !== null && <span className={classes.quiet}>{t('notices.via', { via })}</span>}
          {closedAt !== null && (
            <span className={classes.quiet}>{t('told.closed', { moment: momentOf(closedAt) })}</span>
          )}
          {nextTryAt !== null && closedAt === null && (
            <span className={classes.quiet}>{t('notices.next', { moment: momentOf(nextTryAt) })}</span>
          )}
          {lastError !== null && <span className={classes.quiet}>{lastError}</span>}
        </div>
      ),
    },
  ];
}
