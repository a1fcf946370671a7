import { Button } from '@mantine/core';
import { IconDeviceMobile } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { type components } from '../../api/openapi';
import { bodyOf } from '../../api/client';
import { usePortal, useSignedIn } from '../../app/hooks';
import { Panel } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { Tone } from '../../design/tone';
import { ageOf, dayOf, secondsSince } from '../../words/format';
import { browserName } from './browser-name.rules';
import classes from './settings.module.css';

type SignInSession = components['schemas']['SessionDto'];

/** Where one is signed in; each of them can be ended at once. */
export function SessionsPanel() {
  const { t } = useTranslation('settings');
  const { portal } = useSignedIn();
  const { data, error, refetch } = usePortal(['sessions'], (ask) =>
    bodyOf(ask.GET('/api/v1/me/sessions', { params: { query: { limit: 50 } } })),
  );
  const end = useMutation({
    mutationFn: (id: string) => portal.DELETE('/api/v1/me/sessions/{id}', { params: { path: { id } } }),
    onSettled: () => refetch(),
  });
  return (
    <Panel title={t('sessions.title')}>
      <p className={classes.quiet}>{t('sessions.sentence')}</p>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {end.error && <Failed error={end.error} />}
      {!data && !error && <Loading rows={2} />}
      <ul className={classes.links}>
        {data?.items.map((session) => (
          <Row
            key={session.id}
            session={session}
            ending={end.isPending && end.variables === session.id}
            onEnd={() => end.mutate(session.id)}
          />
        ))}
      </ul>
    </Panel>
  );
}

function Row({ session, ending, onEnd }: { session: SignInSession; ending: boolean; onEnd: () => void }) {
  const { t } = useTranslation('settings');
  const { userAgent, createdAt, lastUsedAt, current } = session;
  const { browser, system } = browserName(userAgent ?? '');
  const name = [browser, system].filter(Boolean).join(' · ') || t('sessions.unknown');
  return (
    <li className={classes.session}>
      <IconDeviceMobile aria-hidden />
      <span className={classes.sessionName}>
        <strong>{name}</strong>
        <span className={classes.quiet}>
          {t('sessions.used', { since: dayOf(createdAt), age: ageOf(secondsSince(lastUsedAt)) })}
        </span>
      </span>
      {current ? (
        <Tone tone="good">{t('sessions.current')}</Tone>
      ) : (
        <Button
          variant="subtle"
          color="red"
          loading={ending}
          onClick={onEnd}
          aria-label={t('sessions.endNamed', { name })}
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  );
}
