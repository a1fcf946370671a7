import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconLockCheck, IconUserOff } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../api/client';
import { usePortal, useSignedIn } from '../../app/hooks';
import { Failed } from '../../design/states';
import { Tone } from '../../design/tone';
import { useTranslation } from '../../words/use-translation';
import { ReasonDialog } from '../orders/reason-dialog';

/** One act: out everywhere at once, and not in again. */
export function Suspend({ userId, name }: { userId: string; name: string }) {
  const { t } = useTranslation('abuse');
  const { portal, user } = useSignedIn();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const key = ['people', userId, 'state'];
  const { data, error, refetch } = usePortal(key, (api) =>
    bodyOf(api.GET('/api/v1/admin/users/{id}', { params: { path: { id: userId } } })),
  );
  const suspend = useMutation({
    mutationFn: (reason: string) =>
      bodyOf(portal.POST('/api/v1/admin/users/{id}/suspend', { params: { path: { id: userId } }, body: { reason } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['portal', user.id, 'people'] }),
  });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (data?.state === 'SUSPENDED')
    return (
      <Tone tone="bad" icon={<IconLockCheck size={16} />}>
        {t('suspend.done')}
      </Tone>
    );
  if (!data || userId === user.id) return null;
  return (
    <>
      <Button color="red" leftSection={<IconUserOff size={20} aria-hidden />} onClick={() => setAsked(true)}>
        {t('suspend.open')}
      </Button>
      <ReasonDialog
        open={asked}
        onClose={() => setAsked(false)}
        title={t('suspend.title', { name })}
        act={t('suspend.act')}
        doing={suspend}
      >
        {t('suspend.follows', { name })}
      </ReasonDialog>
    </>
  );
}
