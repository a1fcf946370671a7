import { IconFileSpreadsheet } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { PagedTable } from '../../design/paged-table';
import { Panel, Screen } from '../../design/screen';
import { Empty } from '../../design/states';
import { momentOf, wholeOf } from '../../words/format';
import { sumOf } from './import-row.rules';
import classes from './order-imports.module.css';
import { UploadPanel } from './upload-panel';
import { useImports } from './use-order-imports';
import { ImportStateTone } from './verdict-tone';

/** Files of many orders: a new one, and those that were handed in. */
export function OrderImportsScreen() {
  const { t } = useTranslation('order-imports');
  return (
    <Screen title={t('title')} lead={t('lead')}>
      <UploadPanel />
      <Panel title={t('list.title')}>
        <Imports />
      </Panel>
    </Screen>
  );
}

function Imports() {
  const { t } = useTranslation('order-imports');
  const none = (
    <Empty icon={<IconFileSpreadsheet size={48} />} title={t('list.none')}>
      {t('list.noneSentence')}
    </Empty>
  );
  return (
    <PagedTable
      caption={t('list.title')}
      pages={useImports()}
      none={none}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'file',
          title: t('list.file'),
          cell: ({ id, fileName, createdAt, requestedByName }) => (
            <div>
              <Link to="/desk/order-imports/$id" params={{ id }} className={classes.link}>
                {fileName}
              </Link>
              <span className={classes.quiet}>
                {[momentOf(createdAt), requestedByName].filter(Boolean).join(' · ')}
              </span>
            </div>
          ),
        },
        { key: 'state', title: t('list.state'), cell: ({ state }) => <ImportStateTone state={state} /> },
        { key: 'rows', title: t('list.rows'), numeric: true, cell: ({ rows }) => wholeOf(rows) },
        {
          ...{ key: 'placed', title: t('verdict.placed'), numeric: true },
          cell: (found) => wholeOf(sumOf(found, 'placed').rows),
        },
        {
          ...{ key: 'refused', title: t('verdict.refused'), numeric: true },
          cell: (found) => wholeOf(sumOf(found, 'refused').rows + sumOf(found, 'failed').rows),
        },
        { key: 'orders', title: t('list.orders'), numeric: true, cell: ({ orders }) => wholeOf(orders) },
      ]}
    />
  );
}
