import { type FormEvent, useId, useState } from 'react';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from '../../words/use-translation';
import { Dialog } from '../../design/dialog';
import { Failed } from '../../design/states';
import { Note } from '../../design/tone';
import { rupiahOf } from '../../words/format';
import { ACTS, type ConsentForm, type ConsentInput, judgeForm } from './consent.rules';
import classes from './owner.module.css';
import { actWords } from './scope-words';

export interface Salesman {
  readonly id: string;
  readonly name: string;
}

/** One consent: who, up to what, until when, doing what. */
export function ConsentDialog({
  start,
  salesmen,
  endsPolicy,
  saving,
  error,
  onSave,
  onClose,
}: {
  start: ConsentForm;
  salesmen: readonly Salesman[];
  /** Is it the first: does the distributor's default end with it? */
  endsPolicy: boolean;
  saving: boolean;
  error: Error | null;
  onSave: (consent: ConsentInput) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('owner');
  const { t: common } = useTranslation();
  const form = useId();
  const [typed, setTyped] = useState(start);
  const [asked, setAsked] = useState(false);
  const verdict = judgeForm(typed, new Date());
  const faults = asked && verdict.kind === 'bad' ? verdict.faults : [];
  const change = (part: Partial<ConsentForm>): void => setTyped({ ...typed, ...part });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (verdict.kind === 'good') onSave(verdict.consent);
  };
  const amount = verdict.kind === 'good' ? verdict.consent.maxAmount : undefined;
  const known = typed.who === '' || salesmen.some(({ id }) => id === typed.who);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('consent.add')}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" form={form} loading={saving}>
            {common('save')}
          </Button>
        </>
      }
    >
      {endsPolicy && <Note tone="info">{t('consent.firstSentence')}</Note>}
      {error && <Failed error={error} />}
      <form id={form} onSubmit={submit} className={classes.fields} noValidate>
        <NativeSelect
          label={t('consent.who')}
          value={typed.who}
          onChange={({ currentTarget }) => change({ who: currentTarget.value })}
          data={[
            { value: '', label: t('consent.everySalesman') },
            ...(known ? [] : [{ value: typed.who, label: t('consent.formerSalesman') }]),
            ...salesmen.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextInput
          label={t('consent.limit')}
          description={amount === undefined ? t('consent.limitHint') : rupiahOf(amount)}
          error={faults.includes('limit') && t('consent.limitBad')}
          inputMode="numeric"
          value={typed.limit}
          onChange={({ currentTarget }) => change({ limit: currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('consent.until')}
          description={t('consent.untilHint')}
          error={faults.includes('until') && t('consent.untilPast')}
          value={typed.until}
          onChange={({ currentTarget }) => change({ until: currentTarget.value })}
        />
        <fieldset className={classes.checks}>
          <legend>{t('consent.acts')}</legend>
          {ACTS.map((act) => (
            <Checkbox
              key={act}
              label={t(actWords(act))}
              checked={typed.acts.includes(act)}
              onChange={({ currentTarget }) =>
                change({
                  acts: ACTS.filter((one) => (one === act ? currentTarget.checked : typed.acts.includes(one))),
                })
              }
            />
          ))}
          {faults.includes('acts') && (
            <span role="alert" className={classes.fault}>
              {t('consent.actsMissing')}
            </span>
          )}
        </fieldset>
      </form>
    </Dialog>
  );
}
