import { type DragEvent, useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { Failed, Loading } from '../../design/states';
import { Tone } from '../../design/tone';
import classes from './people.module.css';
import { type BoardStore } from './territory.rules';
import { useTyped } from './use-typed';

/** What a drag carries: only this board reads it. */
const DRAGGED = 'application/x-jembatan-store';

interface Pages {
  readonly error: Error | null;
  readonly refetch: () => unknown;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

/** One side of the board. Each store has a button; where there is a pointer, it can be dragged to the other side, too. */
export function TerritorySide({
  title,
  act,
  pages,
  stores,
  moved,
  search,
  onSearch,
  onMove,
  onDrop,
}: {
  title: string;
  act: string;
  pages: Pages;
  /** Undefined while they are fetched. */
  stores: readonly BoardStore[] | undefined;
  /** Stores that are about to come here. */
  moved: ReadonlyMap<string, BoardStore>;
  search: string;
  onSearch: (text: string) => void;
  onMove: (store: BoardStore) => void;
  onDrop: (store: BoardStore) => void;
}) {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const [typed, type] = useTyped(search, onSearch);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const { from, store } = JSON.parse(event.dataTransfer.getData(DRAGGED)) as { from: string; store: BoardStore };
    if (from !== title) onDrop(store);
  };
  const row = (store: BoardStore, changed: boolean) => (
    <li
      key={store.id}
      className={classes.item}
      data-changed={changed || undefined}
      draggable
      onDragStart={({ dataTransfer }) => {
        const { id, code, name } = store;
        dataTransfer.setData(DRAGGED, JSON.stringify({ from: title, store: { id, code, name } }));
        dataTransfer.effectAllowed = 'move';
      }}
    >
      <span>
        <strong>{store.code}</strong> {store.name} {changed && <Tone tone="warn">{t('territory.unsaved')}</Tone>}
      </span>
      <Button
        variant="subtle"
        leftSection={<IconArrowsExchange size={16} aria-hidden />}
        aria-label={t('territory.actOn', { act, name: store.name })}
        onClick={() => onMove(store)}
      >
        {act}
      </Button>
    </li>
  );
  return (
    <section
      className={classes.side}
      aria-label={title}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h3>{title}</h3>
      <TextInput
        type="search"
        label={t('picker.search')}
        value={typed}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      {pages.error && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
      {!stores && !pages.error && <Loading rows={3} />}
      {stores?.length === 0 && moved.size === 0 && <p className={classes.quiet}>{t('territory.none')}</p>}
      <ul className={classes.list}>
        {[...moved.values()].map((store) => row(store, true))}
        {stores?.map((store) => row(store, false))}
      </ul>
      {pages.hasNextPage && (
        <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {common('moreRows')}
        </Button>
      )}
    </section>
  );
}
