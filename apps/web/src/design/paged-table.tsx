import { type ReactNode } from 'react';
import { type Column, DataTable, type Sorting } from './data-table';
import { Failed, Loading } from './states';

/** A list of the portal's, as far as it was read. */
export interface Pages<Row> {
  readonly items: readonly Row[] | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

/** What is coming, what failed, that there is nothing, or the rows and the way to more. */
export function PagedTable<Row>({
  pages: { items, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage },
  none,
  ...table
}: {
  pages: Pages<Row>;
  /** In the place of no rows. */
  none: ReactNode;
  caption: string;
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  sorting?: Sorting;
}) {
  return (
    <>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!items && !error && <Loading />}
      {items?.length === 0 && none}
      {items && items.length > 0 && (
        <DataTable
          {...table}
          rows={items}
          more={{ has: hasNextPage, fetching: isFetchingNextPage, onMore: () => void fetchNextPage() }}
        />
      )}
    </>
  );
}
