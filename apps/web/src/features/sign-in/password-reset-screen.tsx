import { type FormEvent, useEffect, useState } from 'react';
import { Button, PasswordInput } from '@mantine/core';
import { IconCircleCheck, IconLinkOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { portalWith } from '../../api/client';
import { PortalRefusal } from '../../api/problem';
import { Failed } from '../../design/states';
import { Note } from '../../design/tone';
import { codeSentence } from '../../words/problem-words';
import { Front } from './front';
import classes from './front.module.css';

const open = portalWith(() => Promise.resolve(null));

/** A new password, by the link of the mail or of an invitation. Its token stands in the fragment, and leaves the address at once. */
export function PasswordResetScreen() {
  const { t } = useTranslation('sign-in');
  const [token] = useState(() => new URLSearchParams(location.hash.slice(1)).get('token'));
  useEffect(() => {
    history.replaceState(history.state, '', location.pathname);
    // Another link, opened in this tab: it begins anew.
    const anew = (): void => location.reload();
    addEventListener('hashchange', anew);
    return () => removeEventListener('hashchange', anew);
  }, []);
  const [password, setPassword] = useState('');
  const change = useMutation({
    mutationFn: () => open.POST('/api/v1/auth/password-reset/confirm', { body: { token: token ?? '', password } }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!change.isPending) change.mutate();
  };
  const fault = faultOf(change.error);
  const isSpent = change.error instanceof PortalRefusal && change.error.problem.code === 'password_reset.link_invalid';
  if (change.isSuccess)
    return (
      <Front key="done" title={t('reset.done')}>
        <Note tone="good" icon={<IconCircleCheck />}>
          {t('reset.doneSentence')}
        </Note>
        <ToSignIn words={t('signIn')} />
      </Front>
    );
  if (token === null)
    return (
      <Front key="broken" title={t('reset.title')}>
        <Note tone="bad" assert icon={<IconLinkOff />}>
          {t('reset.broken')}
        </Note>
        <ToSignIn words={t('reset.askAgain')} />
      </Front>
    );
  if (isSpent)
    return (
      <Front key="spent" title={t('reset.title')}>
        <Failed error={change.error} />
        <ToSignIn words={t('reset.askAgain')} />
      </Front>
    );
  return (
    <Front key="reset" title={t('reset.title')}>
      <form onSubmit={submit} className={classes.form}>
        {change.error && fault === null && <Failed error={change.error} />}
        <PasswordInput
          label={t('reset.password')}
          description={t('reset.rule')}
          name="new-password"
          autoComplete="new-password"
          required
          withAsterisk={false}
          minLength={10}
          maxLength={200}
          error={fault}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="lg" fullWidth loading={change.isPending}>
          {t('reset.save')}
        </Button>
        <p className={classes.quiet}>{t('reset.everywhere')}</p>
      </form>
    </Front>
  );
}

function ToSignIn({ words }: { words: string }) {
  return (
    <Link to="/sign-in" className={classes.link}>
      {words}
    </Link>
  );
}

/** What is wrong with the password itself, beside its field; null for everything else. */
function faultOf(error: Error | null): string | null {
  if (!(error instanceof PortalRefusal)) return null;
  const code = error.problem.errors?.find(({ path }) => path === 'password')?.code;
  return code === undefined ? null : codeSentence(code);
}
