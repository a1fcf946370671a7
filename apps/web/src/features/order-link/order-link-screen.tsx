import { type ReactNode } from 'react';
import { IconAlertTriangle, IconCircleCheck, IconLinkOff } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { PortalRefusal } from '../../api/problem';
import { Failed, Loading } from '../../design/states';
import { Note, type ToneName } from '../../design/tone';
import { LinkedOrderView } from './linked-order-view';
import { LinkPage } from './link-page';
import { answer, linkedOrder } from './link-portal';
import { deadEnd, linkState } from './link-state.rules';
import classes from './order-link.module.css';
import { useLinkToken } from './use-link-token';

/** Behind the link of an owner's notice, without signing in. Opening it changes nothing: mail scanners open links. */
export function OrderLinkScreen() {
  const token = useLinkToken();
  return token === null ? <End of="missing" /> : <Behind key={token} token={token} />;
}

function Behind({ token }: { token: string }) {
  const { t } = useTranslation('order-link');
  const asked = useQuery({
    queryKey: ['order-link', token],
    queryFn: () => linkedOrder(token),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const answering = useMutation({
    mutationFn: (reason: string) =>
      asked.data ? answer(token, asked.data, reason) : Promise.reject(new Error('nothing to answer')),
  });
  const refusal = answering.error ?? asked.error;
  const end = refusal instanceof PortalRefusal ? deadEnd(refusal.problem.code) : null;
  if (end !== null) return <End of={end} />;
  if (!asked.data)
    return (
      <LinkPage title={t('title.loading')}>
        {asked.error ? <Failed error={asked.error} onRetry={() => void asked.refetch()} /> : <Loading rows={3} />}
      </LinkPage>
    );
  if (answering.isSuccess) return <Done disputed={asked.data.purpose === 'dispute'} />;
  const state = linkState(asked.data, new Date());
  if (state !== 'ask') return <End of={state} />;
  return (
    <LinkPage title={t(`title.${asked.data.purpose}`)}>
      <LinkedOrderView
        order={asked.data}
        busy={answering.isPending}
        problem={answering.error && <Failed error={answering.error} />}
        onAnswer={(reason) => answering.mutate(reason)}
      />
    </LinkPage>
  );
}

function Done({ disputed }: { disputed: boolean }) {
  const { t } = useTranslation('order-link');
  return (
    <LinkPage title={t('title.done')}>
      <Note tone="good" icon={<IconCircleCheck />}>
        {t(disputed ? 'disputed' : 'confirmed')}
      </Note>
    </LinkPage>
  );
}

const ENDS = {
  missing: { tone: 'info', icon: <IconLinkOff /> },
  unknown: { tone: 'bad', icon: <IconLinkOff /> },
  expired: { tone: 'warn', icon: <IconAlertTriangle /> },
  used: { tone: 'good', icon: <IconCircleCheck /> },
  over: { tone: 'info', icon: <IconCircleCheck /> },
} as const satisfies Record<string, { tone: ToneName; icon: ReactNode }>;

/** Nothing can be done by this link; there may be another way. */
function End({ of }: { of: keyof typeof ENDS }) {
  const { t } = useTranslation('order-link');
  const { tone, icon } = ENDS[of];
  return (
    <LinkPage title={t(`end.${of}.title`)}>
      <Note tone={tone} icon={icon}>
        {t(`end.${of}.sentence`)}
      </Note>
      {(of === 'used' || of === 'expired') && (
        <Link to="/sign-in" search={{ to: '/in-my-name' } as never} className={classes.link}>
          {t('signIn')}
        </Link>
      )}
    </LinkPage>
  );
}
