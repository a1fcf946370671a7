import { Button } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { useSignedIn } from '../../app/hooks';
import { Failed } from '../../design/states';
import { Note } from '../../design/tone';
import { type Visit } from '../../offline';

/** One store at a time: the other visit is left with one tap. Its cart stays. */
export function OtherVisit({ visit, wanted }: { visit: Visit; wanted: string }) {
  const { t } = useTranslation('today');
  const { device } = useSignedIn();
  const leave = useMutation({ mutationFn: () => device.endVisit(visit.id) });
  return (
    <>
      <Note tone="warn" icon={<IconUserShare />} title={t('visit.stillIn', { store: visit.storeName })}>
        {t('visit.stillInSentence')}
      </Note>
      {leave.error && <Failed error={leave.error} />}
      <Button size="lg" loading={leave.isPending} onClick={() => leave.mutate()}>
        {t('visit.leaveFor', { store: visit.storeName, wanted })}
      </Button>
    </>
  );
}
