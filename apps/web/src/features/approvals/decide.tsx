import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconPencil, IconX } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { PortalRefusal } from '../../api/problem';
import { Dialog } from '../../design/dialog';
import { Failed } from '../../design/states';
import { Note } from '../../design/tone';
import { moneyOf } from '../../words/format';
import { codeSentence } from '../../words/problem-words';
import { ReasonDialog } from '../orders/reason-dialog';
import classes from './approvals.module.css';
import { type Approval, type Line, useDecisions, useRejection } from './use-approvals';

type Asked = 'nothing' | 'approve' | 'change' | 'reject';

/**
 * Approve, approve with other lines, or turn down; each is asked once more. Overtaken by somebody else it offers nothing
 * new, and a question that is open stays open, with all that was typed.
 */
export function Decide({
  order,
  own,
  overtaken,
}: {
  /** As it was seen. */
  order: Approval['order'];
  own: boolean;
  overtaken: 'decided' | 'changed' | null;
}) {
  const { t } = useTranslation('approvals');
  const [asked, setAsked] = useState<Asked>('nothing');
  const { approve } = useDecisions();
  const rejection = useRejection(order);
  const { id, contentHash, number } = order;
  const close = (): void => setAsked('nothing');
  const pass = (lines?: Line[]): void => approve.mutate({ id, contentHash, lines }, { onSuccess: close });
  const words = overtaken === 'changed' ? codeSentence('order.content_changed') : t('decided.title');
  // One's own act overtakes, too.
  const acting = approve.isPending || rejection.isPending;
  const news = overtaken && !acting && (
    <Note tone="warn" assert>
      {words}
    </Note>
  );
  if (own && !overtaken)
    return (
      <Note tone="info" title={t('decide.ownTitle')}>
        {t('decide.ownSentence')}
      </Note>
    );
  return (
    <div className={classes.decide}>
      {!overtaken && <Choices onChoose={setAsked} />}
      <Approve open={asked === 'approve'} order={order} approve={approve} onClose={close} onYes={() => pass()}>
        {news}
      </Approve>
      {asked === 'change' && (
        <ChangeLines order={order} approve={approve} onClose={close} onYes={pass}>
          {news}
        </ChangeLines>
      )}
      <ReasonDialog
        open={asked === 'reject'}
        onClose={close}
        title={t('decide.rejectTitle', { number })}
        act={t('decide.reject')}
        doing={rejection}
      >
        {news}
        {t('decide.rejectSentence')}
      </ReasonDialog>
    </div>
  );
}

function Choices({ onChoose }: { onChoose: (asked: Asked) => void }) {
  const { t } = useTranslation('approvals');
  return (
    <>
      <Button leftSection={<IconCheck size={18} aria-hidden />} onClick={() => onChoose('approve')}>
        {t('decide.approve')}
      </Button>
      <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={() => onChoose('change')}>
        {t('decide.change')}
      </Button>
      <Button variant="default" leftSection={<IconX size={18} aria-hidden />} onClick={() => onChoose('reject')}>
        {t('decide.reject')}
      </Button>
    </>
  );
}

type Approving = ReturnType<typeof useDecisions>['approve'];

function Approve({
  open,
  order,
  approve,
  onClose,
  onYes,
  children,
}: {
  open: boolean;
  order: Approval['order'];
  approve: Approving;
  onClose: () => void;
  onYes: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('approvals');
  const { t: common } = useTranslation();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('decide.approveTitle', { number: order.number })}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button loading={approve.isPending} onClick={onYes}>
            {t('decide.approve')}
          </Button>
        </>
      }
    >
      {children}
      <p className={classes.said}>
        {t('decide.approveSentence', { store: order.storeName, amount: moneyOf(order.totals.grandTotal) })}
      </p>
      {approve.error && <Failed error={approve.error} />}
    </Dialog>
  );
}

/** Other quantities, down to none: priced and judged anew, and approved in the same breath. */
function ChangeLines({
  order,
  approve,
  onClose,
  onYes,
  children,
}: {
  order: Approval['order'];
  approve: Approving;
  onClose: () => void;
  onYes: (lines: Line[]) => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('approvals');
  const { t: common } = useTranslation();
  const form = useId();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const lines = order.lines.map(({ sku, name, unit, quantity }) => {
    const text = typed[sku] ?? String(quantity);
    return { sku, name, unit, text, quantity: /^\d{1,7}$/.test(text) ? Number(text) : null };
  });
  const wanted = lines.flatMap(({ sku, quantity }) => (quantity ? [{ sku, quantity }] : []));
  const readable = lines.every(({ quantity }) => quantity !== null);
  const faults = approve.error instanceof PortalRefusal ? (approve.error.problem.errors ?? []) : [];
  const faultOf = (sku: string): boolean =>
    faults.some(({ path }) => path === `lines.${wanted.findIndex((line) => line.sku === sku)}`);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (readable && wanted.length > 0) onYes(wanted);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('decide.changeTitle', { number: order.number })}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" form={form} loading={approve.isPending} disabled={!readable || wanted.length === 0}>
            {t('decide.changeYes')}
          </Button>
        </>
      }
    >
      {children}
      <p className={classes.said}>{t('decide.changeSentence')}</p>
      {approve.error && <Failed error={approve.error} />}
      <form id={form} onSubmit={submit} className={classes.change}>
        {lines.map(({ sku, name, unit, text, quantity }) => (
          <TextInput
            key={sku}
            label={name}
            description={t('decide.unit', { sku, unit })}
            inputMode="numeric"
            value={text}
            error={quantity === null ? t('decide.notANumber') : faultOf(sku) ? t('decide.faulty') : null}
            onChange={({ currentTarget }) => setTyped({ ...typed, [sku]: currentTarget.value.trim() })}
          />
        ))}
      </form>
      {wanted.length === 0 && <p className={classes.said}>{t('decide.nothingLeft')}</p>}
    </Dialog>
  );
}
