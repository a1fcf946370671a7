import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { bodyOf } from '../../api/client';
import { usePortalPages } from '../../app/hooks';
import { Panel } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import classes from './people.module.css';

/** The stores that somebody owns. */
export function OwnedStores({ personId }: { personId: string }) {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const { items, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = usePortalPages(
    ['desk-stores', 'owner', personId],
    (portal, cursor) =>
      bodyOf(portal.GET('/api/v1/admin/stores', { params: { query: { ownerId: personId, limit: 20, cursor } } })),
  );
  return (
    <Panel title={t('duties.stores')}>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!items && !error && <Loading rows={1} />}
      {items?.length === 0 && <p className={classes.quiet}>{t('owned.none')}</p>}
      <ul className={classes.list}>
        {items?.map(({ id, code, name }) => (
          <li key={id}>
            <Link to="/desk/stores/$id" params={{ id }} className={classes.name}>
              {`${code} · ${name}`}
            </Link>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {common('moreRows')}
        </Button>
      )}
    </Panel>
  );
}
