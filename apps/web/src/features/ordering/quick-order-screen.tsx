import { useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { IconChecklist, IconCircleCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { FileChoice } from '../../design/file-choice';
import { Panel, Screen } from '../../design/screen';
import { Note } from '../../design/tone';
import { wholeOf } from '../../words/format';
import { withLines } from './cart.rules';
import { InStore, type Shop } from './in-store';
import { JudgedRows } from './judged-rows';
import { judgeRows, MAX_ROWS, type Row, rowsOfText } from './quick-order.rules';
import classes from './quick-order.module.css';
import { rowsForStore, whyUnread } from './read-sheet';
import { codesOf } from './shelf-of-codes';

/** A list from elsewhere, pasted or as a file: each line is judged before any goes into the cart. */
export function QuickOrderScreen() {
  const { t } = useTranslation('ordering');
  const { storeId } = useParams({ from: '/frame/stores/$storeId/quick' });
  return (
    <InStore key={storeId} storeId={storeId} title={t('quick.title')}>
      {(shop) => <QuickOrder shop={shop} />}
    </InStore>
  );
}

function QuickOrder({ shop }: { shop: Shop }) {
  const { t } = useTranslation('ordering');
  const { storeId, catalogue, cart, change } = shop;
  const [rows, setRows] = useState<readonly Row[] | null>(null);
  const [added, setAdded] = useState(0);
  const judged = rows && judgeRows(rows, codesOf(catalogue));
  const take = (read: readonly Row[]): void => {
    setAdded(0);
    setRows(read);
  };
  return (
    <Screen title={t('quick.title')} lead={shop.storeName} back="/stores/$storeId/order">
      <div className={classes.floor}>
        <Source storeCode={shop.storeCode} onRows={take} />
        <div className={classes.result}>
          {added > 0 && (
            <Note
              tone="good"
              icon={<IconCircleCheck />}
              action={
                <Link to="/stores/$storeId/cart" params={{ storeId }} className={classes.toCart}>
                  {t('cart.open')}
                </Link>
              }
            >
              {t('quick.addedDone', { count: added })}
            </Note>
          )}
          {rows?.length === 0 && added === 0 && <Note tone="warn">{t('quick.nothing')}</Note>}
          {rows && rows.length > MAX_ROWS && (
            <Note tone="bad" assert>
              {t('quick.tooMany', { count: rows.length, rows: wholeOf(MAX_ROWS) })}
            </Note>
          )}
          {judged && rows && rows.length > 0 && rows.length <= MAX_ROWS && (
            <JudgedRows
              judged={judged}
              cart={cart}
              onRows={(of, instead) => {
                const lines = new Set(of.lines);
                const others = rows.filter(({ line }) => !lines.has(line));
                setRows([...others, ...instead].sort((a, b) => a.line - b.line));
              }}
              onAdd={(good) => {
                const lines = new Set(good.flatMap((row) => row.lines));
                change((before) =>
                  withLines(
                    before,
                    good.flatMap(({ product, quantity }) => (product ? [{ sku: product.sku, quantity }] : [])),
                  ),
                );
                setAdded(good.length);
                setRows(rows.filter(({ line }) => !lines.has(line)));
              }}
            />
          )}
        </div>
      </div>
    </Screen>
  );
}

function Source({ storeCode, onRows }: { storeCode: string; onRows: (rows: readonly Row[]) => void }) {
  const { t } = useTranslation('ordering');
  const [text, setText] = useState('');
  const read = useMutation({ mutationFn: (file: File) => rowsForStore(file, storeCode), onSuccess: onRows });
  const failed = read.error && whyUnread(read.error);
  return (
    <Panel title={t('quick.paste')}>
      <Textarea
        label={t('quick.paste')}
        labelProps={{ className: 'visually-hidden' }}
        description={t('quick.pasteHint')}
        placeholder={t('quick.placeholder')}
        rows={8}
        autosize={false}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        leftSection={<IconChecklist size={20} aria-hidden />}
        disabled={text.trim() === ''}
        onClick={() => onRows(rowsOfText(text))}
      >
        {t('quick.check')}
      </Button>
      <FileChoice
        label={t('quick.file')}
        hint={t('quick.fileHint', { rows: wholeOf(MAX_ROWS) })}
        accept=".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onFile={(file) => read.mutate(file)}
      />
      {read.isPending && <p role="status">{t('quick.reading')}</p>}
      {failed && (
        <Note tone="bad" assert>
          {t(`quick.${failed}`)}
        </Note>
      )}
    </Panel>
  );
}
