import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle, IconPackageOff, IconTagOff } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { Panel } from '../../design/screen';
import { Tone, type ToneName } from '../../design/tone';
import { type Cart } from '../../offline';
import { moneyOf, wholeOf } from '../../words/format';
import { mended, quantityIn } from './cart.rules';
import { packWords } from './pack-words';
import { type JudgedRow, type Row, type Verdict } from './quick-order.rules';
import classes from './quick-order.module.css';

/** Each line with its verdict; the good ones go into the cart together, the others stay until they are mended or dropped. */
export function JudgedRows({
  judged,
  cart,
  onRows,
  onAdd,
}: {
  judged: readonly JudgedRow[];
  cart: Cart;
  /** These instead of the lines of a judged row. */
  onRows: (of: JudgedRow, instead: readonly Row[]) => void;
  onAdd: (good: readonly JudgedRow[]) => void;
}) {
  const { t } = useTranslation('ordering');
  const good = judged.filter(({ verdict }) => verdict.kind === 'ok');
  return (
    <Panel title={t('quick.result')}>
      <p role="status" className={classes.counts}>
        {t('quick.counts', { good: good.length, bad: judged.length - good.length })}
      </p>
      {good.length > 0 && (
        <Button size="lg" onClick={() => onAdd(good)}>
          {t('quick.add', { count: good.length })}
        </Button>
      )}
      <ul className={classes.rows}>
        {judged.map((row) => (
          <li key={row.lines.join()} className={classes.row} data-verdict={row.verdict.kind}>
            <Words row={row} inCart={row.product ? quantityIn(cart, row.product.sku) : 0} />
            <Ways row={row} onRows={(instead) => onRows(row, instead)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const LOOKS: Readonly<Record<Verdict['kind'], { readonly tone: ToneName; readonly icon: React.ReactNode }>> = {
  ok: { tone: 'good', icon: <IconCircleCheck size={16} /> },
  unknown: { tone: 'bad', icon: <IconHelpCircle size={16} /> },
  'no-quantity': { tone: 'bad', icon: <IconAlertTriangle size={16} /> },
  'other-unit': { tone: 'bad', icon: <IconHelpCircle size={16} /> },
  'no-price': { tone: 'bad', icon: <IconTagOff size={16} /> },
  packing: { tone: 'warn', icon: <IconAlertTriangle size={16} /> },
  stock: { tone: 'warn', icon: <IconPackageOff size={16} /> },
};

function Words({
  row: { lines, code, product, quantity, priceChange, verdict },
  inCart,
}: {
  row: JudgedRow;
  inCart: number;
}) {
  const { t } = useTranslation('ordering');
  return (
    <div className={classes.words}>
      <strong>{product?.name ?? code}</strong>
      <span className={classes.quiet}>
        {t('quick.row', { lines: lines.join(', ') })}
        {product && ` · ${product.sku}`}
        {quantity > 0 &&
          product &&
          verdict.kind !== 'other-unit' &&
          ` · ${t('quick.quantity', { quantity: wholeOf(quantity), unit: product.unit })}`}
      </span>
      {lines.length > 1 && <span className={classes.quiet}>{t('quick.repeated', { count: lines.length })}</span>}
      {inCart > 0 && <span className={classes.quiet}>{t('quick.inCart', { quantity: wholeOf(inCart) })}</span>}
      {priceChange && (
        <span className={classes.quiet}>
          {t('quick.priceChanged', { was: moneyOf(priceChange.was), now: moneyOf(priceChange.now) })}
        </span>
      )}
      <span>
        <Tone {...LOOKS[verdict.kind]}>
          {((): string => {
            switch (verdict.kind) {
              case 'ok':
                return t('quick.ok');
              case 'unknown':
                return t('quick.unknown');
              case 'no-quantity':
                return t('quick.noQuantity');
              case 'other-unit':
                return t('quick.otherUnit', { unit: verdict.unit, counted: product?.unit });
              case 'no-price':
                return t('quick.noPrice');
              case 'packing':
                return t('quick.packing', { terms: product ? packWords(product) : '' });
              case 'stock':
                return t('quick.stock', { available: wholeOf(verdict.available) });
            }
          })()}
        </Tone>
      </span>
    </div>
  );
}

/** A quantity that could be ordered: of what cannot be read, the smallest. */
function suggestionFor({ product, quantity, verdict }: JudgedRow): number | null {
  if (verdict.kind === 'other-unit' && product) return mended(quantity, product);
  if (verdict.kind === 'packing' || verdict.kind === 'stock') return verdict.suggestion;
  return verdict.kind === 'no-quantity' && product ? mended(1, product) : null;
}

function Ways({ row, onRows }: { row: JudgedRow; onRows: (instead: readonly Row[]) => void }) {
  const { t } = useTranslation('ordering');
  const { code, product, quantity, verdict } = row;
  const line = row.lines[0] ?? 0;
  if (verdict.kind === 'ok') return null;
  const suggestion = suggestionFor(row);
  return (
    <div className={classes.ways}>
      {suggestion !== null && (
        <Button
          variant="light"
          aria-label={t('quick.useNamed', { name: product?.name ?? code, quantity: wholeOf(suggestion) })}
          onClick={() => onRows([{ line, code, quantity: suggestion }])}
        >
          {t('quick.use', { quantity: wholeOf(suggestion) })}
        </Button>
      )}
      {verdict.kind === 'unknown' && verdict.nearest.length > 0 && (
        <div className={classes.meant} role="group" aria-label={t('quick.meant')}>
          <span className={classes.quiet}>{t('quick.meant')}</span>
          {verdict.nearest.map(({ sku, name }) => (
            <button
              key={sku}
              type="button"
              className={classes.choice}
              onClick={() => onRows([{ line, code: sku, quantity: quantity > 0 ? quantity : null }])}
            >
              <strong className="tabular">{sku}</strong> {name}
            </button>
          ))}
        </div>
      )}
      <Button variant="subtle" color="red" aria-label={t('quick.dropNamed', { code })} onClick={() => onRows([])}>
        {t('quick.drop')}
      </Button>
    </div>
  );
}
