import { memo } from 'react';
import { IconAlertTriangle, IconDiamond, IconPackageOff, IconTagOff } from '@tabler/icons-react';
import { priceFor } from '@jembatan/catalog/rules';
import { useTranslation } from '../../words/use-translation';
import { Age } from '../../design/age';
import { ProductPicture } from '../../design/product-picture';
import { QuantityStepper } from '../../design/quantity-stepper';
import { Tone } from '../../design/tone';
import { type Product } from '../../offline';
import { moneyOf, wholeOf } from '../../words/format';
import { packWords } from './pack-words';
import classes from './product-list.module.css';

/** One product: what it costs, how it is packed, what is there, and how much of it is in the cart. */
export const ProductRow = memo(function ProductRow({
  product,
  quantity,
  fault,
  onQuantity,
}: {
  product: Product;
  /** In the cart. */
  quantity: number;
  /** Why the quantity in the cart cannot be ordered, as a sentence. */
  fault: string | null;
  onQuantity: (sku: string, quantity: number) => void;
}) {
  const { t } = useTranslation('ordering');
  const { sku, name, brand, category, imageUrl, taxClass, stock } = product;
  const none = stock.asOf !== null && stock.available === 0;
  return (
    <li className={classes.row} data-in-cart={quantity > 0 || undefined}>
      <div className={classes.picture}>
        <ProductPicture name={name} category={category} src={imageUrl} />
      </div>
      <div className={classes.names}>
        <h2>{name}</h2>
        <p className={classes.quiet}>
          <span className="tabular">{sku}</span>
          {[brand !== null && !name.startsWith(brand) && brand, packWords(product)]
            .filter(Boolean)
            .map((told) => ` · ${told}`)}
        </p>
        <p className={classes.signs}>
          <Stock product={product} />
          {taxClass === 'LUXURY' && (
            <Tone tone="info" icon={<IconDiamond size={14} />}>
              {t('luxury')}
            </Tone>
          )}
        </p>
      </div>
      <Price product={product} quantity={quantity} />
      <div className={classes.stepper}>
        {product.price === null && quantity === 0 ? (
          <span className={classes.quiet}>{t('noPriceSentence')}</span>
        ) : none && quantity === 0 ? null : (
          <QuantityStepper
            name={name}
            quantity={quantity}
            packing={product}
            onChange={(wanted) => onQuantity(sku, wanted)}
          />
        )}
      </div>
      {fault !== null && (
        <p className={classes.fault}>
          <IconAlertTriangle size={16} aria-hidden /> {fault}
        </p>
      )}
    </li>
  );
});

/** What can be had, and how old that knowledge is. */
function Stock({ product: { stock } }: { product: Product }) {
  const { t } = useTranslation('ordering');
  if (stock.asOf === null)
    return (
      <Tone tone="bad" icon={<IconPackageOff size={14} />}>
        {t('stockNever')}
      </Tone>
    );
  return (
    <>
      {stock.available === 0 ? (
        <Tone tone="bad" icon={<IconPackageOff size={14} />}>
          {t('outOfStock')}
        </Tone>
      ) : (
        <span className={classes.stock}>{t('stock', { available: wholeOf(stock.available) })}</span>
      )}
      <Age asOf={stock.asOf} label={stock.source === 'snapshot' ? t('snapshot') : undefined} />
    </>
  );
}

/** At the quantity in the cart, with the quantities from which it is less. */
function Price({ product, quantity }: { product: Product; quantity: number }) {
  const { t } = useTranslation('ordering');
  const price = priceFor(product.priceBreaks, quantity) ?? product.price;
  if (!price)
    return (
      <div className={classes.price}>
        <Tone tone="warn" icon={<IconTagOff size={14} />}>
          {t('noPrice')}
        </Tone>
      </div>
    );
  const breaks = product.priceBreaks.filter(({ minQuantity }) => minQuantity > product.minQuantity);
  return (
    <div className={classes.price}>
      <span className={classes.now}>
        <strong className="tabular">{moneyOf(price)}</strong>{' '}
        <span className={classes.quiet}>{t('perUnit', { unit: product.unit })}</span>
      </span>
      {breaks.length > 0 && (
        <ul className={classes.breaks}>
          {breaks.map(({ minQuantity, price: lower }) => (
            <li key={minQuantity} data-reached={quantity >= minQuantity || undefined}>
              {t('from', { quantity: wholeOf(minQuantity), price: moneyOf(lower) })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
