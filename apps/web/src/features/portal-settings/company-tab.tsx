import { type FormEvent, useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type components } from '../../api/openapi';
import { bodyOf } from '../../api/client';
import { useOnline, usePortal, useSignedIn } from '../../app/hooks';
import { Panel } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { momentOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import { COMPANY_FIELDS, companyChanges, formOf, isNpwp } from './company.rules';
import { LogoPanel } from './logo-panel';
import { MeanwhileNote } from './meanwhile-note';
import { changedFields, isOvertaken, rebased } from './meanwhile.rules';
import classes from './portal-settings.module.css';

const KEY = ['settings', 'company'] as const;

/** Who runs the portal, as mails and papers name it. */
export function CompanyTab() {
  const { data, error, refetch } = usePortal(KEY, (ask) => bodyOf(ask.GET('/api/v1/admin/settings/company')));
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={3} />;
  return (
    <>
      <Form company={data} />
      <LogoPanel logo={data.logo} company={data.brand} />
    </>
  );
}

function Form({ company }: { company: components['schemas']['CompanyDto'] }) {
  const { t } = useTranslation('portal-settings');
  const { user, portal } = useSignedIn();
  const online = useOnline();
  const queries = useQueryClient();
  const [base, setBase] = useState(company);
  const [form, setForm] = useState(formOf(company));
  const [asked, setAsked] = useState(false);
  const changes = companyChanges(form, base);
  const overtaken = company.version !== base.version;
  const start = (from: typeof company, text = formOf(from)): void => {
    setBase(from);
    setForm(text);
  };
  if (overtaken && Object.keys(changes).length === 0) start(company);
  const bad = form.npwp.trim() !== '' && !isNpwp(form.npwp);
  const key = ['portal', user.id, ...KEY];
  const save = useMutation({
    mutationFn: () =>
      bodyOf(portal.PUT('/api/v1/admin/settings/company', { body: { ...changes, version: base.version } })),
    onError: (error) => (isOvertaken(error) ? queries.invalidateQueries({ queryKey: key }) : undefined),
    onSuccess: (saved) => {
      queries.setQueryData(key, saved);
      start(saved);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!bad) save.mutate();
  };
  const { lastChange } = company;
  return (
    <Panel title={t('company.title')}>
      <p className={classes.quiet}>{t('company.lead')}</p>
      {save.error && !(overtaken && isOvertaken(save.error)) && <Failed error={save.error} />}
      {overtaken && (
        <MeanwhileNote
          name={company.lastChange?.byName ?? null}
          changes={changedFields({ ...formOf(base) }, { ...formOf(company) }).map((field) => ({
            label: t(`company.${field}.name`),
            text: formOf(company)[field],
          }))}
          onKeep={() => start(company, rebased({ ...form }, { ...formOf(base) }, { ...formOf(company) }))}
          onTake={() => start(company)}
        />
      )}
      <form onSubmit={submit} noValidate className={classes.fields}>
        {COMPANY_FIELDS.map((field) => (
          <TextInput
            key={field}
            label={t(`company.${field}.name`)}
            description={t(`company.${field}.meaning`)}
            error={field === 'npwp' && asked && bad && t('company.npwpBad')}
            inputMode={field === 'npwp' ? 'numeric' : 'text'}
            maxLength={{ brand: 40, legalName: 120, npwp: 30, address: 300 }[field]}
            value={form[field]}
            onChange={({ currentTarget }) => setForm({ ...form, [field]: currentTarget.value })}
          />
        ))}
        <Note tone="info" icon={<IconInfoCircle />}>
          {t('company.follows')}
        </Note>
        <div className={classes.acts}>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={!online || overtaken || Object.keys(changes).length === 0}
          >
            {t('company.save')}
          </Button>
          <span className={classes.quiet} role="status">
            {lastChange
              ? t('company.last', { name: lastChange.byName ?? t('limits.unknown'), at: momentOf(lastChange.at) })
              : t('company.never')}
          </span>
        </div>
      </form>
    </Panel>
  );
}
