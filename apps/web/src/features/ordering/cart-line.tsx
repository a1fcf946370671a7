import { ActionIcon, Button } from '@mantine/core';
import { IconAlertTriangle, IconTrash } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { Age } from '../../design/age';
import { ProductPicture } from '../../design/product-picture';
import { QuantityStepper } from '../../design/quantity-stepper';
import { type DeviceQuote } from '../../offline';
import { moneyOf, wholeOf } from '../../words/format';
import { codeSentence, spokenFigures } from '../../words/problem-words';
import { mended } from './cart.rules';
import classes from './cart-screen.module.css';

type Line = DeviceQuote['lines'][number];

/** One line of the cart; what is wrong with it is said below, each with its way out. */
export function CartLine({ line, onQuantity }: { line: Line; onQuantity: (quantity: number) => void }) {
  const { t } = useTranslation('ordering');
  const { sku, product, quantity, unitPrice, net, faults } = line;
  const name = product?.name ?? sku;
  return (
    <li className={classes.line} data-faulty={faults.length > 0 || undefined}>
      <div className={classes.picture}>
        <ProductPicture name={name} category={product?.category ?? ''} src={product?.imageUrl ?? null} />
      </div>
      <div className={classes.names}>
        <h2>{name}</h2>
        <p className={classes.quiet}>
          <span className="tabular">{sku}</span>
          {product && unitPrice && ` · ${moneyOf(unitPrice)} ${t('perUnit', { unit: product.unit })}`}
        </p>
        {product && (
          <p className={classes.stock}>
            <span>{t('stock', { available: wholeOf(product.stock.available) })}</span>
            <Age asOf={product.stock.asOf} label={product.stock.source === 'snapshot' ? t('snapshot') : undefined} />
          </p>
        )}
      </div>
      <div className={classes.quantity}>
        {product ? (
          <QuantityStepper name={name} quantity={quantity} packing={product} onChange={onQuantity} />
        ) : (
          <span className="tabular">{quantity}</span>
        )}
      </div>
      <strong className={classes.net}>{net ? moneyOf(net) : '–'}</strong>
      <ActionIcon
        className={classes.remove}
        color="red"
        aria-label={t('cart.removeNamed', { name })}
        onClick={() => onQuantity(0)}
      >
        <IconTrash size={20} aria-hidden />
      </ActionIcon>
      {faults.length > 0 && <Faults line={line} name={name} onQuantity={onQuantity} />}
    </li>
  );
}

function Faults({ line, name, onQuantity }: { line: Line; name: string; onQuantity: (quantity: number) => void }) {
  const { t } = useTranslation('ordering');
  const fit = mended(line.quantity, line.product);
  return (
    <div className={classes.faults}>
      <ul>
        {line.faults.map(({ code, figures }) => (
          <li key={code}>
            <IconAlertTriangle size={18} aria-hidden /> {codeSentence(code, spokenFigures(figures)) ?? code}
          </li>
        ))}
      </ul>
      {fit !== null && (
        <Button
          variant="default"
          aria-label={t('cart.fitNamed', { name, quantity: wholeOf(fit) })}
          onClick={() => onQuantity(fit)}
        >
          {t('cart.fit', { quantity: wholeOf(fit) })}
        </Button>
      )}
      <Button variant="subtle" color="red" aria-label={t('cart.removeNamed', { name })} onClick={() => onQuantity(0)}>
        {t('cart.remove')}
      </Button>
    </div>
  );
}
