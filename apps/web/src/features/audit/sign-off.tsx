import { type FormEvent, useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { IconCircleCheck, IconSignature } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../api/client';
import { type components } from '../../api/openapi';
import { useSignedIn } from '../../app/hooks';
import { Dialog } from '../../design/dialog';
import { Failed } from '../../design/states';
import { Note } from '../../design/tone';
import { momentOf, monthOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import classes from './audit.module.css';

export type Report = components['schemas']['TopAgentsDto'];

const LONGEST = 2_000;

export function SignedBy({
  signOff: { at, by, comment, reportHash },
}: {
  signOff: components['schemas']['SignOffDto'];
}) {
  const { t } = useTranslation('audit');
  return (
    <>
      <Note tone="good" icon={<IconCircleCheck />} title={t('sign.signed', { name: by.name, moment: momentOf(at) })}>
        {comment}
      </Note>
      <dl className={classes.facts}>
        <dt>{t('sign.hash')}</dt>
        <dd className={classes.code}>{reportHash}</dd>
      </dl>
    </>
  );
}

/** The one thing that an auditor does here: stands by the month's report, once. */
export function SignOff({ report: { month } }: { report: Report }) {
  const { t } = useTranslation('audit');
  const { t: common } = useTranslation();
  const { portal, user } = useSignedIn();
  const queries = useQueryClient();
  const [comment, setComment] = useState('');
  const [asked, setAsked] = useState(false);
  const [sure, setSure] = useState(false);
  const said = comment.replace(/\s+/g, ' ').trim();
  const sign = useMutation({
    mutationFn: () =>
      bodyOf(
        portal.POST('/api/v1/audit/reports/top-agents/sign-off', {
          params: { query: { month } },
          body: { comment: said },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['portal', user.id, 'top-agents'] }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (said !== '') setSure(true);
  };
  const close = (): void => {
    setSure(false);
    sign.reset();
  };
  return (
    <form onSubmit={submit} className={classes.column}>
      <p className={classes.quiet}>{t('sign.sentence', { month: monthOf(month) })}</p>
      <Textarea
        label={t('sign.comment')}
        description={t('sign.commentHint')}
        error={asked && said === '' ? t('sign.commentMissing') : null}
        required
        autosize={false}
        rows={3}
        maxLength={LONGEST}
        value={comment}
        onChange={({ currentTarget }) => setComment(currentTarget.value)}
      />
      <div className={classes.acts}>
        <Button type="submit" leftSection={<IconSignature size={20} aria-hidden />}>
          {t('sign.act')}
        </Button>
      </div>
      <Dialog
        open={sure}
        onClose={close}
        title={t('sign.sure', { month: monthOf(month) })}
        actions={
          <>
            <Button variant="default" onClick={close}>
              {common('cancel')}
            </Button>
            <Button loading={sign.isPending} onClick={() => sign.mutate()}>
              {t('sign.confirm')}
            </Button>
          </>
        }
      >
        <p>{t('sign.follows')}</p>
        {sign.error && <Failed error={sign.error} />}
      </Dialog>
    </form>
  );
}
