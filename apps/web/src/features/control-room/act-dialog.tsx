import { type FormEvent, useId, useState } from 'react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { type UseMutationResult } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { Dialog } from '../../design/dialog';
import { Failed } from '../../design/states';
import classes from './control-room.module.css';
import { endFieldOf, judgeEnd } from './end.rules';

const LONGEST = 500;

export interface Typed {
  readonly reason: string;
  /** ISO 8601; absent: no end of one's own. */
  readonly until?: string;
}

interface EndField {
  readonly label: string;
  readonly hint: string;
  readonly needed: boolean;
  readonly preset: string;
}

interface Act<Wanted> {
  readonly open: boolean;
  readonly title: string;
  /** What follows, point by point: read before it is confirmed. */
  readonly consequences: readonly string[];
  readonly act: string;
  readonly dangerous?: true;
  readonly end?: EndField;
  readonly doing: UseMutationResult<unknown, Error, Wanted>;
  readonly ask: (typed: Typed) => Wanted;
  readonly onClose: () => void;
}

/** Says what follows, asks why and until when, and does it only then. */
export function ActDialog<Wanted>(act: Act<Wanted>) {
  const { t: common } = useTranslation();
  const form = useId();
  const { open, title, dangerous, doing, onClose } = act;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" form={form} color={dangerous && 'red'} loading={doing.isPending}>
            {act.act}
          </Button>
        </>
      }
    >
      <Fields id={form} {...act} />
    </Dialog>
  );
}

function Fields<Wanted>({ id, consequences, end, doing, ask, onClose }: Act<Wanted> & { id: string }) {
  const { t } = useTranslation('control-room');
  const [reason, setReason] = useState('');
  const [typedEnd, setTypedEnd] = useState(end?.preset ?? '');
  const [asked, setAsked] = useState(false);
  const said = reason.replace(/\s+/g, ' ').trim();
  const judged = judgeEnd({ typed: typedEnd, needed: end?.needed ?? false, now: new Date() });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (said !== '' && judged.kind === 'good')
      doing.mutate(ask({ reason: said, until: judged.until }), { onSuccess: onClose });
  };
  const endFault =
    asked && judged.kind !== 'good' ? t(judged.kind === 'past' ? 'form.endPast' : 'form.endMissing') : null;
  return (
    <form id={id} onSubmit={submit} className={classes.form} noValidate>
      <div>
        <strong>{t('form.follows')}</strong>
        <ul className={classes.follows}>
          {consequences.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </div>
      {doing.error && <Failed error={doing.error} />}
      <Textarea
        label={t('form.reason')}
        description={t('form.reasonHint')}
        error={asked && said === '' ? t('form.reasonMissing') : null}
        required
        autosize={false}
        rows={2}
        maxLength={LONGEST}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {end && (
        <TextInput
          type="datetime-local"
          label={end.label}
          description={end.hint}
          error={endFault}
          required={end.needed}
          min={endFieldOf(new Date())}
          value={typedEnd}
          onChange={({ currentTarget }) => setTypedEnd(currentTarget.value)}
        />
      )}
    </form>
  );
}
