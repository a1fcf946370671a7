import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconPhoto, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../api/client';
import { type components } from '../../api/openapi';
import { useOnline, usePortal, useSignedIn } from '../../app/hooks';
import { Dialog } from '../../design/dialog';
import { FileChoice } from '../../design/file-choice';
import { Panel } from '../../design/screen';
import { Empty, Failed } from '../../design/states';
import { momentOf, wholeOf } from '../../words/format';
import { codeSentence } from '../../words/problem-words';
import { useTranslation } from '../../words/use-translation';
import { PortalRefusal } from '../../api/problem';
import { Note } from '../../design/tone';
import classes from './portal-settings.module.css';

const PATH = '/api/v1/admin/settings/company/logo';

/** The picture at the head of the company's papers. */
export function LogoPanel({
  logo,
  company,
}: {
  logo: components['schemas']['CompanyLogoDto'] | null;
  company: string;
}) {
  const { t } = useTranslation('portal-settings');
  const { t: common } = useTranslation();
  const { user, portal } = useSignedIn();
  const online = useOnline();
  const queries = useQueryClient();
  const [removing, setRemoving] = useState(false);
  const settled = {
    onSuccess: () => queries.invalidateQueries({ queryKey: ['portal', user.id, 'settings', 'company'] }),
    onSettled: () => setRemoving(false),
  };
  const put = useMutation({ mutationFn: (file: File) => portal.PUT(PATH, formOf(file)), ...settled });
  const remove = useMutation({ mutationFn: () => portal.DELETE(PATH), ...settled });
  const error = put.error ?? remove.error;
  const fault = error instanceof PortalRefusal ? error.problem.errors?.[0]?.code : undefined;
  const words = fault === undefined ? null : codeSentence(fault);
  return (
    <Panel title={t('logo.title')}>
      <p className={classes.quiet}>{t('logo.lead')}</p>
      {logo ? (
        <figure className={classes.logo}>
          <LogoPicture hash={logo.hash} name={company} />
          <figcaption className={classes.quiet}>
            {t('logo.size', { width: wholeOf(logo.width), height: wholeOf(logo.height) })}{' '}
            {logo.lastChange &&
              t('company.last', {
                name: logo.lastChange.byName ?? t('limits.unknown'),
                at: momentOf(logo.lastChange.at),
              })}
          </figcaption>
        </figure>
      ) : (
        <Empty icon={<IconPhoto />} title={t('logo.none')}>
          {t('logo.noneSentence')}
        </Empty>
      )}
      {words !== null && (
        <Note tone="bad" assert icon={<IconPhoto />}>
          {words}
        </Note>
      )}
      {error && words === null && <Failed error={error} />}
      {online && (
        <div className={classes.choices}>
          <FileChoice
            label={t(logo ? 'logo.replace' : 'logo.choose')}
            hint={put.isPending ? t('logo.sending') : t('logo.hint')}
            accept="image/png,image/jpeg"
            icon={<IconPhoto size={20} aria-hidden />}
            onFile={(file) => put.mutate(file)}
          />
          {logo && (
            <Button
              variant="default"
              leftSection={<IconTrash size={18} aria-hidden />}
              onClick={() => setRemoving(true)}
            >
              {t('logo.remove')}
            </Button>
          )}
        </div>
      )}
      <Dialog
        open={removing}
        onClose={() => setRemoving(false)}
        title={t('logo.removeTitle')}
        actions={
          <>
            <Button variant="default" onClick={() => setRemoving(false)}>
              {common('cancel')}
            </Button>
            <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
              {t('logo.remove')}
            </Button>
          </>
        }
      >
        {t('logo.removeSentence')}
      </Dialog>
    </Panel>
  );
}

function LogoPicture({ hash, name }: { hash: string; name: string }) {
  const { t } = useTranslation('portal-settings');
  const { data, error } = usePortal(['settings', 'logo', hash], async (ask) =>
    addressOf(await bodyOf(ask.GET(PATH, { parseAs: 'blob' }))),
  );
  if (error) return <Failed error={error} />;
  return <div className={classes.sheet}>{data && <img src={data} alt={t('logo.alt', { name })} />}</div>;
}

/** The picture itself as an address: an `<img>` carries no token. */
const addressOf = (picture: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => (typeof reader.result === 'string' ? resolve(reader.result) : reject(new Error('no text')));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(picture);
  });

function formOf(file: File) {
  const form = new FormData();
  form.set('logo', file);
  return { body: { logo: '' }, bodySerializer: () => form };
}
