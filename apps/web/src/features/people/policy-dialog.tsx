import { type FormEvent, useId, useState } from 'react';
import { Button, Checkbox, Switch, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { type components } from '../../api/openapi';
import { bodyOf } from '../../api/client';
import { usePortal, useSignedIn } from '../../app/hooks';
import { Dialog } from '../../design/dialog';
import { Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { rupiahOf } from '../../words/format';
import { ACTS, type ConsentForm, formOf, judgeForm } from '../owner/consent.rules';
import { actWords } from '../owner/scope-words';
import classes from './people.module.css';

type Policy = components['schemas']['ShadowPolicyDto'];
type NewPolicy = components['schemas']['ShadowPolicyInputDto'];

/** What holds in stores whose owner has not decided. */
export function PolicyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('people');
  const policy = usePortal(['shadow-policy'], (portal) => bodyOf(portal.GET('/api/v1/admin/shadow-policy')));
  if (policy.data) return <PolicyForm policy={policy.data} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} title={t('policy.title')}>
      {policy.error ? <Failed error={policy.error} onRetry={() => void policy.refetch()} /> : <Loading rows={2} />}
    </Dialog>
  );
}

function PolicyForm({ policy, onClose }: { policy: Policy; onClose: () => void }) {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const { user, portal } = useSignedIn();
  const queries = useQueryClient();
  const form = useId();
  const [allowed, setAllowed] = useState(policy.allowed);
  const [typed, setTyped] = useState<ConsentForm>(formOf({ salesmanId: null, ...policy }));
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const save = useMutation({
    mutationFn: (body: NewPolicy) => bodyOf(portal.PUT('/api/v1/admin/shadow-policy', { body })),
    onSuccess: async () => {
      for (const topic of ['shadow-policy', 'desk-stores'])
        await queries.invalidateQueries({ queryKey: ['portal', user.id, topic] });
      onClose();
    },
  });
  const verdict = judgeForm(typed, new Date());
  const faults = asked && allowed && verdict.kind === 'bad' ? verdict.faults : [];
  const said = reason.replace(/\s+/g, ' ').trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (said === '') return;
    if (!allowed) return save.mutate({ allowed, reason: said });
    if (verdict.kind === 'good') save.mutate({ allowed, ...verdict.consent, reason: said });
  };
  const amount = verdict.kind === 'good' ? verdict.consent.maxAmount : undefined;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('policy.title')}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" form={form} loading={save.isPending}>
            {common('save')}
          </Button>
        </>
      }
    >
      <Note tone="info">{t('policy.follows')}</Note>
      {!allowed && <Note tone="warn">{t('policy.forbidFollows')}</Note>}
      {save.error && <Failed error={save.error} />}
      <form id={form} onSubmit={submit} className={classes.fields} noValidate>
        <Switch
          label={t('policy.allowed')}
          checked={allowed}
          onChange={({ currentTarget }) => setAllowed(currentTarget.checked)}
        />
        {allowed && <Bounds typed={typed} faults={faults} amount={amount} onChange={setTyped} />}
        <Textarea
          label={t('reason')}
          required
          rows={2}
          maxLength={500}
          error={asked && said === '' && t('reasonMissing')}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </form>
    </Dialog>
  );
}

function Bounds({
  typed,
  faults,
  amount,
  onChange,
}: {
  typed: ConsentForm;
  faults: readonly ('limit' | 'until' | 'acts')[];
  amount: number | undefined;
  onChange: (typed: ConsentForm) => void;
}) {
  const { t } = useTranslation('people');
  const { t: owner } = useTranslation('owner');
  return (
    <>
      <TextInput
        label={owner('consent.limit')}
        description={amount === undefined ? owner('consent.limitHint') : rupiahOf(amount)}
        error={faults.includes('limit') && owner('consent.limitBad')}
        inputMode="numeric"
        value={typed.limit}
        onChange={({ currentTarget }) => onChange({ ...typed, limit: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={owner('consent.until')}
        description={t('policy.untilHint')}
        error={faults.includes('until') && owner('consent.untilPast')}
        value={typed.until}
        onChange={({ currentTarget }) => onChange({ ...typed, until: currentTarget.value })}
      />
      <fieldset className={classes.checks}>
        <legend>{owner('consent.acts')}</legend>
        {ACTS.map((act) => (
          <Checkbox
            key={act}
            label={owner(actWords(act))}
            checked={typed.acts.includes(act)}
            onChange={({ currentTarget }) =>
              onChange({
                ...typed,
                acts: ACTS.filter((one) => (one === act ? currentTarget.checked : typed.acts.includes(one))),
              })
            }
          />
        ))}
        {faults.includes('acts') && (
          <span role="alert" className={classes.fault}>
            {owner('consent.actsMissing')}
          </span>
        )}
      </fieldset>
    </>
  );
}
