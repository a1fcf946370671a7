import { Button } from '@mantine/core';
import { type UseMutationResult } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { Dialog } from '../../design/dialog';
import { Failed } from '../../design/states';

/** Says what will happen and does it once the reader agrees. */
export function AskFirst<Wanted>({
  title,
  sentence,
  act,
  doing,
  wanted,
  onClose,
}: {
  title: string;
  sentence: string;
  act: string;
  doing: UseMutationResult<unknown, Error, Wanted>;
  wanted: Wanted;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button color="red" loading={doing.isPending} onClick={() => doing.mutate(wanted, { onSuccess: onClose })}>
            {act}
          </Button>
        </>
      }
    >
      <div>{sentence}</div>
      {doing.error && <Failed error={doing.error} />}
    </Dialog>
  );
}
