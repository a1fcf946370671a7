import { Switch } from '@mantine/core';
import { IconInfoCircle, IconMailOff } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { type components } from '../../api/openapi';
import { bodyOf } from '../../api/client';
import { useOnline, usePortal, useSignedIn } from '../../app/hooks';
import { Panel } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { isLast, type NoticeChannel, toggled } from './notice-choice.rules';
import classes from './owner.module.css';
import { OwnStoreScreen } from './own-store-screen';

type Preference = components['schemas']['NoticePreferenceDto'];

/** Where the owner is told of what is done in the store's name. */
export function NoticesScreen() {
  const { t } = useTranslation('owner');
  return (
    <OwnStoreScreen title={t('notices.title')} lead={t('notices.lead')}>
      {(storeId) => <OfStore key={storeId} storeId={storeId} />}
    </OwnStoreScreen>
  );
}

function OfStore({ storeId }: { storeId: string }) {
  const asked = usePortal(['notice-preferences', storeId], (portal) =>
    bodyOf(portal.GET('/api/v1/stores/{id}/notice-preferences', { params: { path: { id: storeId } } })),
  );
  if (asked.error && !asked.data) return <Failed error={asked.error} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return <Loading rows={3} />;
  return <Choice storeId={storeId} preference={asked.data} />;
}

function Choice({ storeId, preference }: { storeId: string; preference: Preference }) {
  const { t } = useTranslation('owner');
  const { user, portal } = useSignedIn();
  const online = useOnline();
  const queries = useQueryClient();
  const choose = useMutation({
    mutationFn: (body: Pick<Preference, NoticeChannel>) =>
      bodyOf(
        portal.PUT('/api/v1/stores/{id}/notice-preferences', {
          params: { path: { id: storeId } },
          body: { email: body.email, sms: body.sms },
        }),
      ),
    onSuccess: (chosen) => queries.setQueryData(['portal', user.id, 'notice-preferences', storeId], chosen),
  });
  const { address, phone } = preference;
  const channel = (name: NoticeChannel, label: string, reaches: string | null) => (
    <div className={classes.switch}>
      <Switch
        label={label}
        description={isLast(preference, name) ? t('notices.last') : reaches === null ? t('notices.noAddress') : null}
        checked={preference[name]}
        disabled={!online}
        aria-disabled={isLast(preference, name)}
        onChange={() => {
          if (!isLast(preference, name)) choose.mutate(toggled(preference, name));
        }}
      />
    </div>
  );
  return (
    <div className={classes.narrow}>
      {address === null && phone === null && (
        <Note tone="bad" icon={<IconMailOff />} title={t('notices.unreachable')}>
          {t('notices.unreachableSentence')}
        </Note>
      )}
      <Panel title={t('notices.where')}>
        <dl className={classes.facts}>
          <div>
            <dt>{t('notices.email')}</dt>
            <dd>{address ?? t('notices.nowhere')}</dd>
          </div>
          <div>
            <dt>{t('notices.sms')}</dt>
            <dd>{phone ?? t('notices.nowhere')}</dd>
          </div>
        </dl>
        <p className={classes.quiet}>{t('notices.wrong')}</p>
      </Panel>
      <Panel title={t('notices.channels')}>
        {choose.error && <Failed error={choose.error} />}
        {channel('email', t('notices.byEmail'), address)}
        {channel('sms', t('notices.bySms'), phone)}
        <span role="status" className={classes.quiet}>
          {choose.isSuccess && t('notices.saved')}
        </span>
        <Note tone="info" icon={<IconInfoCircle />}>
          {t('notices.fallback')}
        </Note>
      </Panel>
    </div>
  );
}
