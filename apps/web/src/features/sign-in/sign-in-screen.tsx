import { useEffect, useState } from 'react';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { IconLockExclamation, IconMailForward } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { useAccountState } from '../../app/hooks';
import { Note } from '../../design/tone';
import { ForgottenForm } from './forgotten-form';
import { Front } from './front';
import { ownPath } from './own-path.rules';
import { SignInForm } from './sign-in-form';
import { endReason } from './sign-in.rules';

export function SignInScreen() {
  const { t } = useTranslation('sign-in');
  const [way, setWay] = useState<'sign-in' | 'forgotten' | 'sent'>('sign-in');
  useLeadOn();
  if (way === 'forgotten')
    return (
      <Front key="forgotten" title={t('forgotten.title')}>
        <ForgottenForm onSent={() => setWay('sent')} onBack={() => setWay('sign-in')} />
      </Front>
    );
  return (
    <Front key="sign-in" title={t('title')}>
      {way === 'sent' ? (
        <Note tone="good" icon={<IconMailForward />} title={t('forgotten.sent')}>
          {t('forgotten.sentSentence')}
        </Note>
      ) : (
        <WhyHere />
      )}
      <SignInForm onForgotten={() => setWay('forgotten')} />
    </Front>
  );
}

/** On to where the reader came from, or home. */
function useLeadOn(): void {
  const { to }: { to?: unknown } = useSearch({ strict: false });
  const { kind } = useAccountState();
  const { history } = useRouter();
  const navigate = useNavigate();
  useEffect(() => {
    if (kind !== 'signed-in') return;
    const path = ownPath(to);
    if (path === '/') void navigate({ to: '/', replace: true });
    else history.replace(path);
  }, [kind, to, history, navigate]);
}

/** Why the session ended, and that nothing is lost by it. */
function WhyHere() {
  const { t } = useTranslation('sign-in');
  const state = useAccountState();
  if (state.kind !== 'signed-out' || state.code === null) return null;
  return (
    <Note tone="warn" assert icon={<IconLockExclamation />} title={t(`ended.${endReason(state.code)}`)}>
      {t('ended.safe')}
    </Note>
  );
}
