import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconSend, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { useDevice, useSignedIn } from '../../app/hooks';
import { QuantityStepper } from '../../design/quantity-stepper';
import { Panel } from '../../design/screen';
import { Failed } from '../../design/states';
import { type CommandLine, type LineChange, type OrderCommand, type Product } from '../../offline';
import { moneyOf } from '../../words/format';
import { ChangedLine } from './changed-line';
import { type Draft, followed, isAnswered, isSame, totalOf, withoutLine, withQuantity } from './command-draft.rules';
import { DropCommand } from './drop-command';
import classes from './outbox.module.css';

const LOOSE = { minQuantity: 1, multiple: 1 };

/** Puts an order right, line by line, and sends it again under the same key. Until then nothing is changed. */
export function CommandEditor({ command }: { command: OrderCommand }) {
  const { t } = useTranslation('outbox');
  const { device } = useSignedIn();
  const { key, lines, note, changes = [], storeId } = command;
  const [draft, setDraft] = useState<Draft>(lines);
  const { data: catalogue } = useDevice('catalogue', [storeId], (kept) => kept.catalogue(storeId));
  const open = changes.filter((change) => !isAnswered(draft, change));
  const total = totalOf(draft, (sku) => catalogue?.get(sku)?.taxClass, new Date(command.placedAt));
  const send = useMutation({
    mutationFn: () =>
      isSame(draft, lines)
        ? device.retryCommand(key)
        : device.editCommand(key, { lines: draft, grandTotal: total, note }),
  });
  return (
    <>
      <Panel
        title={t('contents')}
        actions={
          open.length > 1 && (
            <Button variant="light" onClick={() => setDraft(changes.reduce(followed, draft))}>
              {t('followAll')}
            </Button>
          )
        }
      >
        <ul className={classes.lines}>
          {lines.map((line) => (
            <Line
              key={line.sku}
              seen={line}
              now={draft.find(({ sku }) => sku === line.sku)}
              product={catalogue?.get(line.sku)}
              changes={changes.filter(({ sku }) => sku === line.sku)}
              draft={draft}
              onChange={setDraft}
            />
          ))}
        </ul>
        <div className={classes.sum}>
          <span>{t('total')}</span>
          <strong className="tabular">{moneyOf(total)}</strong>
        </div>
      </Panel>
      {send.error && <Failed error={send.error} />}
      <p role="status" className={open.length > 0 || draft.length === 0 ? classes.facts : 'visually-hidden'}>
        {draft.length === 0 ? t('nothingLeft') : open.length > 0 && t('stillOpen', { count: open.length })}
      </p>
      <div className={classes.ways}>
        <Button
          size="lg"
          leftSection={<IconSend size={20} aria-hidden />}
          disabled={draft.length === 0 || open.length > 0}
          loading={send.isPending}
          onClick={() => send.mutate()}
        >
          {t('sendAgain')}
        </Button>
        <DropCommand command={command} />
      </div>
    </>
  );
}

function Line({
  seen,
  now,
  product,
  changes,
  draft,
  onChange,
}: {
  seen: CommandLine;
  /** Undefined: taken out. */
  now: CommandLine | undefined;
  product: Product | undefined;
  changes: readonly LineChange[];
  draft: Draft;
  onChange: (draft: Draft) => void;
}) {
  const { t } = useTranslation('outbox');
  const { sku, name, unit } = seen;
  return (
    <li className={classes.line}>
      <div className={classes.lineHead}>
        <span className={classes.lineName}>
          <strong>{name}</strong>
          <span className={classes.facts}>
            {now ? `${sku} · ${t('pricePer', { price: moneyOf(now.expectedPrice), unit })}` : t('takenOut')}
          </span>
        </span>
        <span className={classes.lineWays}>
          {now ? (
            <>
              <QuantityStepper
                name={name}
                quantity={now.quantity}
                packing={product ?? LOOSE}
                onChange={(quantity) => onChange(withQuantity(draft, sku, quantity))}
              />
              <Button
                variant="subtle"
                color="red"
                leftSection={<IconTrash size={18} aria-hidden />}
                aria-label={t('takeOutNamed', { name })}
                onClick={() => onChange(withoutLine(draft, sku))}
              >
                {t('takeOut')}
              </Button>
            </>
          ) : (
            <Button
              variant="default"
              aria-label={t('putBackNamed', { name })}
              onClick={() => onChange([...draft, seen])}
            >
              {t('putBack')}
            </Button>
          )}
        </span>
      </div>
      {now &&
        changes.map((change) => (
          <ChangedLine
            key={change.code}
            change={change}
            unit={unit}
            answered={isAnswered(draft, change)}
            onFollow={() => onChange(followed(draft, change))}
          />
        ))}
    </li>
  );
}
