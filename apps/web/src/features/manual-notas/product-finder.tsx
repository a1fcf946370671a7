import { type KeyboardEvent, useRef, useState } from 'react';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { bodyOf } from '../../api/client';
import { useSignedIn } from '../../app/hooks';
import { Failed } from '../../design/states';
import { type Product } from '../../offline';
import { moneyOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import classes from './manual-notas.module.css';

const SHOWN = 8;
/** Where the focus returns to once a quantity was keyed. */
export const FINDER = 'product-finder';

/** Finds a product of the store by name, SKU or barcode: Enter takes the first, the arrows lead to the others. */
export function ProductFinder({ storeId, onPick }: { storeId: string; onPick: (product: Product) => void }) {
  const { t } = useTranslation('manual-notas');
  const { portal, user } = useSignedIn();
  const [q, setQ] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const words = q.trim();
  const { data, error } = useQuery({
    queryKey: ['portal', user.id, 'catalogue', 'of', storeId, words],
    queryFn: () =>
      bodyOf(portal.GET('/api/v1/catalog/products', { params: { query: { storeId, q: words, limit: SHOWN } } })),
    enabled: words !== '',
  });
  const found = words === '' ? [] : (data?.items ?? []);
  const pick = (product: Product): void => {
    onPick(product);
    setQ('');
  };
  const step = (event: KeyboardEvent, at: number): void => {
    const to = event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : null;
    if (to === null) return;
    event.preventDefault();
    if (to < 0) field.current?.focus();
    else list.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <div className={classes.finder}>
      <TextInput
        ref={field}
        id={FINDER}
        type="search"
        label={t('find')}
        description={t('findHint')}
        leftSection={<IconSearch size={20} aria-hidden />}
        maxLength={100}
        value={q}
        onChange={({ currentTarget }) => setQ(currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = found;
          if (event.key === 'Enter') event.preventDefault();
          if (event.key === 'Enter' && first) pick(first);
          else step(event, -1);
        }}
      />
      {error && <Failed error={error} />}
      <p role="status" className="visually-hidden">
        {words !== '' && data ? t('found', { count: found.length }) : ''}
      </p>
      {words !== '' && data && found.length === 0 && <p className={classes.quiet}>{t('notFound', { q: words })}</p>}
      <ul ref={list} className={classes.found}>
        {found.map((product, at) => (
          <li key={product.sku}>
            <button type="button" onClick={() => pick(product)} onKeyDown={(event) => step(event, at)}>
              <strong>{product.name}</strong>
              <span className={classes.quiet}>
                {product.sku} · {product.unit}
                {product.price && ` · ${moneyOf(product.price)}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
