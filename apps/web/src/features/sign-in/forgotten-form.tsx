import { type FormEvent, useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { portalWith } from '../../api/client';
import { Failed } from '../../design/states';
import classes from './front.module.css';

const open = portalWith(() => Promise.resolve(null));

/** Asks for the link. What is answered never tells whether the login is anybody's. */
export function ForgottenForm({ onSent, onBack }: { onSent: () => void; onBack: () => void }) {
  const { t } = useTranslation('sign-in');
  const [login, setLogin] = useState('');
  const ask = useMutation({
    mutationFn: () => open.POST('/api/v1/auth/password-reset', { body: { login: login.trim() } }),
    onSuccess: onSent,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!ask.isPending) ask.mutate();
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <p className={classes.quiet}>{t('forgotten.sentence')}</p>
      {ask.error && <Failed error={ask.error} />}
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
      <Button type="submit" size="lg" fullWidth loading={ask.isPending}>
        {t('forgotten.send')}
      </Button>
      <Button variant="subtle" fullWidth onClick={onBack}>
        {t('forgotten.back')}
      </Button>
    </form>
  );
}
