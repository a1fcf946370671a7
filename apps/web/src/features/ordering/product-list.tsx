import { startTransition, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { Empty } from '../../design/states';
import { type Catalogue, type DeviceQuote } from '../../offline';
import { spokenFigures, codeSentence } from '../../words/problem-words';
import classes from './product-list.module.css';
import { FIRST, grown, nextPage, PAGE, previousPage, type Question, type Window } from './product-list.rules';
import { ProductRow } from './product-row';
import { whenIdle } from './when-idle';

/** What was found, drawn as far as the reader has come. */
export function ProductList({
  catalogue,
  question,
  quote,
  onQuantity,
  onShowAll,
}: {
  catalogue: Catalogue;
  question: Question;
  quote: DeviceQuote;
  onQuantity: (sku: string, quantity: number) => void;
  onShowAll: () => void;
}) {
  const { t } = useTranslation('ordering');
  const { q, category } = useDeferredValue(question);
  const [drawn, setDrawn] = useState<{ readonly of: string; readonly window: Window }>({ of: '', window: FIRST });
  const asked = `${category ?? ''}\n${q}`;
  const window = drawn.of === asked ? drawn.window : FIRST;
  const draw = (next: Window): void => setDrawn({ of: asked, window: next });
  const { start, count } = window;
  const { found, more } = useMemo(
    () => catalogue.search({ q, category, limit: start + count }),
    [catalogue, q, category, start, count],
  );
  const shown = found.slice(start);
  const inCart = new Map(quote.lines.map((line) => [line.sku, line]));
  if (found.length === 0)
    return (
      <Empty
        icon={<IconSearchOff size={44} />}
        title={t('nothing')}
        action={
          <Button variant="default" onClick={onShowAll}>
            {t('showAll')}
          </Button>
        }
      >
        {t('nothingSentence')}
      </Empty>
    );
  return (
    <>
      <p role="status" className="visually-hidden">
        {t(more ? 'foundMore' : 'found', { count: shown.length })}
      </p>
      {start > 0 && (
        <Button variant="default" onClick={() => draw(previousPage(window))}>
          {t('previous')}
        </Button>
      )}
      <ul className={classes.list} aria-label={t('products')}>
        {shown.map((product) => {
          const line = inCart.get(product.sku);
          const fault = line?.faults[0];
          return (
            <ProductRow
              key={product.sku}
              product={product}
              quantity={line?.quantity ?? 0}
              fault={fault ? (codeSentence(fault.code, spokenFigures(fault.figures)) ?? fault.code) : null}
              onQuantity={onQuantity}
            />
          );
        })}
      </ul>
      {more && count < PAGE && <NearTheEnd key={asked} onSeen={() => startTransition(() => draw(grown(window)))} />}
      {more && count >= PAGE && (
        <Button variant="default" onClick={() => draw(nextPage(window))}>
          {t('next')}
        </Button>
      )}
    </>
  );
}

/** Tells when the reader comes near; again after each time, as long as it stays near. */
function NearTheEnd({ onSeen }: { onSeen: () => void }) {
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let callOff = (): void => undefined;
    // What is below the screen can wait until nothing else is to be done: a key of the search goes first.
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) callOff = whenIdle(onSeen);
      },
      { rootMargin: '400px' },
    );
    if (mark.current) watch.observe(mark.current);
    return () => {
      watch.disconnect();
      callOff();
    };
  });
  return <div ref={mark} className={classes.end} />;
}
