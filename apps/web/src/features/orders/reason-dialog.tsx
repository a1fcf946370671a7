import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { type UseMutationResult } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { Dialog } from '../../design/dialog';
import { Failed } from '../../design/states';

const LONGEST = 500;

/** Says what will happen, asks why, and does it only then. */
export function ReasonDialog({
  open,
  onClose,
  title,
  children,
  act,
  keep,
  doing,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** What the button says. */
  act: string;
  /** What the way out says, where “cancel” would be taken for the act. */
  keep?: string;
  /** Takes the reason. */
  doing: UseMutationResult<unknown, Error, string>;
}) {
  const { t } = useTranslation('orders');
  const { t: common } = useTranslation();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const form = useId();
  const said = reason.replace(/\s+/g, ' ').trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (said !== '') doing.mutate(said, { onSuccess: onClose });
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {keep ?? common('cancel')}
          </Button>
          <Button type="submit" form={form} color="red" loading={doing.isPending}>
            {act}
          </Button>
        </>
      }
    >
      <div>{children}</div>
      {doing.error && <Failed error={doing.error} />}
      <form id={form} onSubmit={submit}>
        <Textarea
          label={t('act.reason')}
          description={t('act.reasonHint')}
          error={asked && said === '' ? t('act.reasonMissing') : null}
          required
          autosize={false}
          rows={3}
          maxLength={LONGEST}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </form>
    </Dialog>
  );
}
