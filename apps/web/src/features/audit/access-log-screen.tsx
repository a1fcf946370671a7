import { IconEye } from '@tabler/icons-react';
import { bodyOf } from '../../api/client';
import { type components } from '../../api/openapi';
import { usePortalPages } from '../../app/hooks';
import { type Column } from '../../design/data-table';
import { PagedTable } from '../../design/paged-table';
import { Screen } from '../../design/screen';
import { Empty } from '../../design/states';
import { momentOf, wholeOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import { useActName } from './act-name';
import { AuditNav } from './audit-nav';
import classes from './audit.module.css';

type Access = components['schemas']['AccessRecordDto'];

const PAGE = 50;
const KINDS = { 'audit.read': 'read', 'audit.exported': 'exported', 'audit.verified': 'verified' } as const;
const TOLD = ['format', 'storeId', 'actorId', 'from', 'to', 'action', 'recordId', 'records', 'intact'] as const;

/** Who read the log, exported or verified it: nobody looks unseen. */
export function AccessLogScreen() {
  const { t } = useTranslation('audit');
  const columns = useColumns();
  const pages = usePortalPages(['audit-accesses'], (portal, cursor) =>
    bodyOf(portal.GET('/api/v1/audit/access-log', { params: { query: { cursor, limit: PAGE } } })),
  );
  return (
    <Screen title={t('access.title')} lead={t('access.lead')}>
      <AuditNav />
      <PagedTable
        pages={pages}
        none={
          <Empty icon={<IconEye size={48} />} title={t('access.none')}>
            {t('access.noneSentence')}
          </Empty>
        }
        caption={t('access.title')}
        columns={columns}
        keyOf={({ id }) => id}
      />
    </Screen>
  );
}

function useColumns(): readonly Column<Access>[] {
  const { t } = useTranslation('audit');
  const said = useSaid();
  return [
    { key: 'at', title: t('column.at'), cell: ({ at }) => momentOf(at) },
    {
      key: 'actor',
      title: t('access.who'),
      cell: ({ actorId, actorName }) =>
        actorName === null ? <span className={classes.code}>{actorId}</span> : <strong>{actorName}</strong>,
    },
    {
      key: 'action',
      title: t('access.what'),
      cell: ({ action }) => {
        const kind = (KINDS as Readonly<Record<string, (typeof KINDS)[keyof typeof KINDS] | undefined>>)[action];
        return kind ? t(`access.${kind}`) : action;
      },
    },
    {
      key: 'details',
      title: t('access.which'),
      cell: ({ details }) => (
        <div className={classes.two}>
          {TOLD.filter((name) => name in details).map((name) => (
            <span key={name} className={classes.quiet}>
              {t('access.detail', { name: t(`access.of.${name}`), value: said(name, details[name]) })}
            </span>
          ))}
        </div>
      ),
    },
  ];
}

function useSaid(): (name: (typeof TOLD)[number], value: unknown) => string {
  const { t } = useTranslation('audit');
  const nameOf = useActName();
  return (name, value) => {
    if (name === 'intact') return t(value === true ? 'access.yes' : 'access.no');
    if (typeof value === 'number') return wholeOf(value);
    if (typeof value !== 'string') return '';
    if (name === 'from' || name === 'to') return momentOf(value);
    return name === 'action' ? nameOf(value) : value;
  };
}
