import { type KeyboardEvent, lazy, Suspense, useRef, useState } from 'react';
import { ActionIcon, TextInput } from '@mantine/core';
import { IconBarcode, IconSearch, IconX } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { Note } from '../../design/tone';
import { more } from '../../design/quantity.rules';
import { type Catalogue, type Product } from '../../offline';
import { canScan } from './barcode-camera';
import classes from './finder.module.css';
import { isBarcode, type Question } from './product-list.rules';

const ScanDialog = lazy(async () => ({ default: (await import('./scan-dialog')).ScanDialog }));

/** Search, barcode and category. Enter puts the one product that fits into the cart: so does a scanner that types. */
export function Finder({
  catalogue,
  question: { q, category },
  onQuestion,
  inCart,
  onQuantity,
}: {
  catalogue: Catalogue;
  question: Question;
  onQuestion: (question: Question) => void;
  inCart: (sku: string) => number;
  onQuantity: (sku: string, quantity: number) => void;
}) {
  const { t } = useTranslation('ordering');
  const field = useRef<HTMLInputElement>(null);
  const [scanning, setScanning] = useState(false);
  const [said, setSaid] = useState<{ readonly sentence: string; readonly fault: boolean } | null>(null);
  const ask = (asked: Question): void => {
    setSaid(null);
    onQuestion(asked);
  };
  const add = (product: Product): void => {
    if (!product.price) return setSaid({ sentence: t('noPriceSentence'), fault: true });
    const quantity = more(inCart(product.sku), product);
    onQuantity(product.sku, quantity);
    setSaid({ sentence: t('added', { name: product.name, quantity, unit: product.unit }), fault: false });
  };
  const take = (barcode: string): boolean => {
    const product = catalogue.byBarcode(barcode);
    onQuestion({ q: barcode, category: null });
    if (product) add(product);
    else setSaid({ sentence: t('unknownBarcode', { barcode }), fault: true });
    return product !== undefined;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape' && q !== '') return ask({ q: '', category });
    const text = q.trim();
    if (event.key !== 'Enter' || text === '') return;
    // The next scan writes over this one.
    event.currentTarget.select();
    if (isBarcode(text)) return void take(text);
    const { found, more: others } = catalogue.search({ q: text, category, limit: 1 });
    const product = catalogue.get(text.toUpperCase()) ?? (others ? undefined : found[0]);
    if (product) add(product);
  };
  return (
    <div className={classes.finder}>
      <div className={classes.line}>
        <TextInput
          ref={field}
          type="search"
          className={classes.search}
          aria-label={t('search')}
          placeholder={t('search')}
          autoComplete="off"
          enterKeyHint="search"
          leftSection={<IconSearch size={20} aria-hidden />}
          rightSection={
            q !== '' && (
              <ActionIcon
                aria-label={t('clearSearch')}
                onClick={() => {
                  ask({ q: '', category });
                  field.current?.focus();
                }}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            )
          }
          rightSectionWidth="var(--touch)"
          value={q}
          onChange={(event) => ask({ q: event.currentTarget.value, category })}
          onKeyDown={onKeyDown}
        />
        {canScan() && (
          <ActionIcon variant="default" aria-label={t('scan.open')} onClick={() => setScanning(true)}>
            <IconBarcode aria-hidden />
          </ActionIcon>
        )}
      </div>
      <Categories names={catalogue.categories} chosen={category} onChoose={(name) => ask({ q, category: name })} />
      <div role="status" className={said?.fault ? undefined : 'visually-hidden'}>
        {said?.fault ? <Note tone="warn">{said.sentence}</Note> : said?.sentence}
      </div>
      <Suspense>
        {scanning && (
          <ScanDialog
            onBarcode={(barcode) => {
              setScanning(false);
              take(barcode);
            }}
            onClose={() => setScanning(false)}
          />
        )}
      </Suspense>
    </div>
  );
}

/** A row that scrolls sideways; the chosen one is pressed. */
function Categories({
  names,
  chosen,
  onChoose,
}: {
  names: readonly string[];
  chosen: string | null;
  onChoose: (name: string | null) => void;
}) {
  const { t } = useTranslation('ordering');
  const chip = (name: string | null, label: string) => (
    <button
      key={label}
      type="button"
      className={classes.chip}
      aria-pressed={chosen === name}
      onClick={() => onChoose(name)}
    >
      {label}
    </button>
  );
  return (
    <div role="group" aria-label={t('category')} className={classes.chips}>
      {chip(null, t('allCategories'))}
      {names.map((name) => chip(name, name))}
    </div>
  );
}
