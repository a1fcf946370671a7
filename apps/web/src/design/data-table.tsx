import { type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import { useTranslation } from '../words/use-translation';
import classes from './data-table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand under each other, at the right. */
  readonly numeric?: true;
  /** The portal can sort by it. */
  readonly sortable?: true;
}

/** As the portal takes it: `key` from the lowest, `-key` from the highest. */
export interface Sorting {
  readonly by: string;
  readonly onSort: (by: string) => void;
}

/** Rows of the portal's, as many as have been asked for. On a narrow screen each row is a card. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  sorting,
  more,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  sorting?: Sorting;
  more?: { readonly has: boolean; readonly fetching: boolean; readonly onMore: () => void };
}) {
  const { t } = useTranslation();
  return (
    <div className={classes.room}>
      <table className={classes.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.key} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ key, title, cell, numeric }) => (
                <td key={key} data-title={title} data-numeric={numeric}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more?.has && (
        <Button variant="default" loading={more.fetching} onClick={more.onMore}>
          {t('moreRows')}
        </Button>
      )}
    </div>
  );
}

function Heading<Row>({
  column: { key, title, numeric, sortable },
  sorting,
}: {
  column: Column<Row>;
  sorting?: Sorting;
}) {
  if (!sortable || !sorting)
    return (
      <th scope="col" data-numeric={numeric}>
        {title}
      </th>
    );
  const { by, onSort } = sorting;
  const order = by === key ? 'ascending' : by === `-${key}` ? 'descending' : 'none';
  const Icon = order === 'ascending' ? IconArrowUp : order === 'descending' ? IconArrowDown : IconArrowsSort;
  return (
    <th scope="col" data-numeric={numeric} aria-sort={order}>
      <button type="button" className={classes.sort} onClick={() => onSort(order === 'descending' ? key : `-${key}`)}>
        {title}
        <Icon size={16} aria-hidden />
      </button>
    </th>
  );
}
