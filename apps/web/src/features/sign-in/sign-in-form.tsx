import { type FormEvent, useState } from 'react';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconWifiOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { PortalRefusal } from '../../api/problem';
import { useAccount, useOnline } from '../../app/hooks';
import { useNow } from '../../app/live-clock';
import { Failed } from '../../design/states';
import { Note } from '../../design/tone';
import classes from './front.module.css';
import { secondsLeft } from './sign-in.rules';

export function SignInForm({ onForgotten }: { onForgotten: () => void }) {
  const { t } = useTranslation('sign-in');
  const account = useAccount();
  const online = useOnline();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [pausedUntil, setPausedUntil] = useState(0);
  const pause = secondsLeft(pausedUntil, useNow(500));
  const signIn = useMutation({
    mutationFn: () => account.signIn(login.trim(), password),
    onError: (error) => {
      if (error instanceof PortalRefusal && error.retryAfter !== null)
        setPausedUntil(Date.now() + error.retryAfter * 1000);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (pause === 0 && !signIn.isPending) signIn.mutate();
  };
  return (
    <>
      {!online && (
        <Note tone="warn" icon={<IconWifiOff />} title={t('offline')}>
          {t('offlineSentence')}
        </Note>
      )}
      {signIn.error && <Failed error={signIn.error} />}
      <form onSubmit={submit} className={classes.form}>
        <TextInput
          label={t('login')}
          description={t('loginHint')}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          inputMode="email"
          required
          withAsterisk={false}
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="lg" fullWidth loading={signIn.isPending} disabled={pause > 0}>
          {pause > 0 ? t('wait', { count: pause }) : t('signIn')}
        </Button>
        <Button variant="subtle" fullWidth onClick={onForgotten}>
          {t('forgotten.ask')}
        </Button>
      </form>
    </>
  );
}
