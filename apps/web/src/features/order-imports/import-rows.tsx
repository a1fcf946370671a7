import { Checkbox } from '@mantine/core';
import { useTranslation } from '../../words/use-translation';
import { PagedTable } from '../../design/paged-table';
import { moneyOf, wholeOf } from '../../words/format';
import { codeSentence } from '../../words/problem-words';
import { OpenOrder } from '../orders/open-order';
import { figuresOf, type ImportRow, isChoosable, type OrderImport, type Verdict } from './import-row.rules';
import classes from './order-imports.module.css';
import { useImportRows } from './use-order-imports';
import { VerdictTone } from './verdict-tone';

/** The lines of a file, each with what could become of it; those that can be ordered may be chosen. */
export function ImportRows({
  found,
  verdict,
  chosen,
  onChoose,
}: {
  found: OrderImport;
  verdict: Verdict | undefined;
  chosen: ReadonlySet<number>;
  onChoose: (lines: ReadonlySet<number>) => void;
}) {
  const { t } = useTranslation('order-imports');
  const choose = (line: number, wanted: boolean): void =>
    onChoose(new Set(wanted ? [...chosen, line] : [...chosen].filter((each) => each !== line)));
  return (
    <PagedTable
      caption={t('rows.title')}
      pages={useImportRows(found.id, verdict)}
      none={<p className={classes.quiet}>{t('rows.none')}</p>}
      keyOf={({ line }) => String(line)}
      columns={[
        {
          key: 'line',
          title: t('rows.line'),
          cell: (row) =>
            found.state === 'ready' && isChoosable(row) ? (
              <Checkbox
                label={row.line}
                aria-label={t('rows.choose', { line: row.line })}
                checked={chosen.has(row.line)}
                onChange={({ currentTarget }) => choose(row.line, currentTarget.checked)}
              />
            ) : (
              row.line
            ),
        },
        { key: 'verdict', title: t('rows.verdict'), cell: (row) => <VerdictTone verdict={row.verdict} /> },
        {
          key: 'store',
          title: t('rows.store'),
          cell: ({ storeCode, reference }) => (
            <div>
              <strong>{storeCode}</strong>
              {reference !== '' && <span className={classes.quiet}>{reference}</span>}
            </div>
          ),
        },
        {
          key: 'product',
          title: t('rows.product'),
          cell: ({ code, sku, productName }) => (
            <div className={classes.product}>
              <strong>{sku ?? code}</strong>
              {productName !== null && <span className={classes.quiet}>{productName}</span>}
            </div>
          ),
        },
        {
          ...{ key: 'quantity', title: t('rows.quantity'), numeric: true },
          cell: ({ quantity }) => quantity !== null && wholeOf(quantity),
        },
        { ...{ key: 'value', title: t('rows.value'), numeric: true }, cell: ({ value }) => value && moneyOf(value) },
        { key: 'why', title: t('rows.why'), cell: (row) => hasWhy(row) && <Why row={row} /> },
      ]}
    />
  );
}

const hasWhy = ({ faults, orderId, verdict }: ImportRow): boolean =>
  faults.length > 0 || orderId !== null || verdict === 'approval';

function Why({ row: { faults, orderId, orderNumber, verdict } }: { row: ImportRow }) {
  const { t } = useTranslation('order-imports');
  if (orderId !== null)
    return (
      <OpenOrder id={orderId} className={classes.link}>
        {orderNumber}
      </OpenOrder>
    );
  if (verdict === 'approval') return <span className={classes.quiet}>{t('rows.approval')}</span>;
  return (
    <ul className={classes.faults}>
      {faults.map((fault, at) => (
        <li key={`${at} ${fault.code}`}>{codeSentence(fault.code, figuresOf(fault)) ?? fault.code}</li>
      ))}
    </ul>
  );
}
