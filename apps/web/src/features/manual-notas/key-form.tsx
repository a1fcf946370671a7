import { useEffect, useRef, useState } from 'react';
import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../api/client';
import { type components } from '../../api/openapi';
import { useSignedIn } from '../../app/hooks';
import { QuantityStepper } from '../../design/quantity-stepper';
import { Panel } from '../../design/screen';
import { Failed } from '../../design/states';
import { moneyOf } from '../../words/format';
import { codeSentence, spokenFigures } from '../../words/problem-words';
import { useTranslation } from '../../words/use-translation';
import { packWords } from '../ordering/pack-words';
import { ReasonDialog } from '../orders/reason-dialog';
import { added, changed, type KeyLine, wantedOf } from './key-lines.rules';
import classes from './manual-notas.module.css';
import { NotaQuote, useNotaQuote } from './nota-quote';
import { FINDER, ProductFinder } from './product-finder';

type Nota = components['schemas']['WholeNotaDto'];
type Quoted = components['schemas']['QuotedLineDto'];

/** Keys the order of a note: a product by Enter, its quantity, and so on; judged as it grows. */
export function KeyForm({ nota }: { nota: Nota }) {
  const { t } = useTranslation('manual-notas');
  const [lines, setLines] = useState<readonly KeyLine[]>([]);
  const [picked, setPicked] = useState<KeyLine['product'] | null>(null);
  const [paperDate, setPaperDate] = useState(nota.paperDate ?? '');
  const [number, setNumber] = useState('');
  const [note, setNote] = useState('');
  const [dropping, setDropping] = useState(false);
  const quote = useNotaQuote(nota.id, lines);
  const { place, drop } = useActs(nota.id);
  const order = (): void => {
    const said = note.replace(/\s+/g, ' ').trim();
    place.mutate({
      lines: wantedOf(lines),
      ...(paperDate !== '' && { paperDate }),
      ...(said !== '' && { note: said }),
      ...(number.trim() !== '' && { purchaseOrderNumber: number.trim() }),
    });
  };
  const isWhole = nota.state === 'waiting';
  return (
    <>
      {isWhole && (
        <Panel title={t('form')}>
          <ProductFinder
            storeId={nota.storeId}
            onPick={(product) => {
              setLines(added(lines, product));
              setPicked({ ...product });
            }}
          />
          <Lines
            lines={lines}
            picked={picked}
            quoted={lines.length === 0 ? [] : (quote.data?.lines ?? [])}
            onQuantity={(sku, quantity) => setLines(changed(lines, sku, quantity))}
          />
          {/* No form: Enter in a field would place the order of somebody else. */}
          <div className={classes.form}>
            <div className={classes.fields}>
              <TextInput
                type="date"
                label={t('paperDate')}
                value={paperDate}
                onChange={({ currentTarget }) => setPaperDate(currentTarget.value)}
              />
              <TextInput
                label={t('number')}
                maxLength={64}
                value={number}
                onChange={({ currentTarget }) => setNumber(currentTarget.value)}
              />
            </div>
            <Textarea
              label={t('note')}
              autosize={false}
              rows={2}
              maxLength={500}
              value={note}
              onChange={({ currentTarget }) => setNote(currentTarget.value)}
            />
            {lines.length > 0 && <NotaQuote quote={quote} />}
            {place.error && <Failed error={place.error} />}
            <Button size="lg" disabled={lines.length === 0} loading={place.isPending} onClick={order}>
              {t('place')}
            </Button>
          </div>
        </Panel>
      )}
      {!isWhole && <p className={classes.quiet}>{t('incoming')}</p>}
      <div>
        <Button variant="default" leftSection={<IconTrash size={18} aria-hidden />} onClick={() => setDropping(true)}>
          {t('drop.open')}
        </Button>
      </div>
      <ReasonDialog
        open={dropping}
        onClose={() => setDropping(false)}
        title={t('drop.title')}
        act={t('drop.act')}
        doing={drop}
      >
        {t('drop.follows')}
      </ReasonDialog>
    </>
  );
}

function useActs(id: string) {
  const { portal, user } = useSignedIn();
  const queries = useQueryClient();
  const onSuccess = async (): Promise<void> => {
    for (const topic of ['manual-notas', 'tasks', 'orders'])
      await queries.invalidateQueries({ queryKey: ['portal', user.id, topic] });
  };
  const params = { path: { id } };
  return {
    place: useMutation({
      mutationFn: (body: components['schemas']['KeyNotaDto']) =>
        bodyOf(portal.POST('/api/v1/admin/manual-notas/{id}/order', { params, body })),
      onSuccess,
    }),
    drop: useMutation({
      mutationFn: (reason: string) => portal.POST('/api/v1/admin/manual-notas/{id}/drop', { params, body: { reason } }),
      onSuccess,
    }),
  };
}

/** The quantity of what was picked has the focus; Enter there goes back to the search. */
function Lines({
  lines,
  picked,
  quoted,
  onQuantity,
}: {
  lines: readonly KeyLine[];
  picked: KeyLine['product'] | null;
  quoted: readonly Quoted[];
  onQuantity: (sku: string, quantity: number) => void;
}) {
  const { t } = useTranslation('manual-notas');
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (picked) list.current?.querySelector<HTMLElement>(`[data-sku="${CSS.escape(picked.sku)}"] input`)?.focus();
  }, [picked]);
  if (lines.length === 0) return <p className={classes.quiet}>{t('noLines')}</p>;
  return (
    <ul
      ref={list}
      className={classes.lines}
      aria-label={t('lines')}
      onKeyDown={({ key, target }) => {
        if (key === 'Enter' && target instanceof HTMLInputElement) document.getElementById(FINDER)?.focus();
      }}
    >
      {lines.map(({ product, quantity }) => {
        const { sku, name } = product;
        const judged = quoted.find((line) => line.sku === sku);
        return (
          <li key={sku} data-sku={sku} className={classes.line}>
            <span className={classes.named}>
              <strong>{name}</strong>
              <span className={classes.quiet}>{[sku, packWords(product)].filter(Boolean).join(' · ')}</span>
              {judged?.faults.map(({ code, figures }) => (
                <span key={code} className={classes.fault}>
                  <IconAlertTriangle size={18} aria-hidden /> {codeSentence(code, spokenFigures(figures)) ?? code}
                </span>
              ))}
            </span>
            <QuantityStepper
              name={name}
              quantity={quantity}
              packing={product}
              onChange={(next) => onQuantity(sku, next)}
            />
            <span className={classes.amount}>{judged?.amounts ? moneyOf(judged.amounts.net) : ''}</span>
            <ActionIcon aria-label={t('remove', { name })} onClick={() => onQuantity(sku, 0)}>
              <IconTrash size={20} aria-hidden />
            </ActionIcon>
          </li>
        );
      })}
    </ul>
  );
}
