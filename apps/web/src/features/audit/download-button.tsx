import { type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { type Portal } from '../../api/client';
import { keepFile } from '../../api/keep-file';
import { useSignedIn } from '../../app/hooks';
import { Failed } from '../../design/states';
import { dayIn } from './log-filter.rules';

/** Fetches a file of the portal's and keeps it; what goes wrong is said below. */
export function DownloadButton({
  name,
  ask,
  children,
}: {
  /** Of the file, on the day on which it is fetched. */
  name: (day: string) => string;
  ask: (portal: Portal) => Promise<Blob>;
  children: ReactNode;
}) {
  const { portal } = useSignedIn();
  const fetching = useMutation({
    mutationFn: () => ask(portal),
    onSuccess: (file) => keepFile(file, name(dayIn(Date.now()))),
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={20} aria-hidden />}
        loading={fetching.isPending}
        onClick={() => fetching.mutate()}
      >
        {children}
      </Button>
      {fetching.error && <Failed error={fetching.error} />}
    </>
  );
}
