import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { bodyOf } from '../../api/client';
import { keepFile } from '../../api/keep-file';
import { unhurried } from '../../api/unhurried';
import { useSignedIn } from '../../app/hooks';
import { Failed } from '../../design/states';
import { type queryOf } from './desk-filter.rules';

const FORMATS = ['csv', 'xlsx'] as const;

/** The list as it is narrowed and sorted, all of it, as a file. */
export function ExportButtons({ query }: { query: ReturnType<typeof queryOf> }) {
  const { portal } = useSignedIn();
  const fetching = useMutation({
    mutationFn: async (format: (typeof FORMATS)[number]) => {
      const params = { query: { ...query, format } };
      const file = await bodyOf<Blob>(
        portal.GET('/api/v1/admin/orders/export', { params, parseAs: 'blob', fetch: unhurried }),
      );
      keepFile(file, `orders.${format}`);
    },
  });
  return (
    <>
      {FORMATS.map((format) => (
        <Button
          key={format}
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          loading={fetching.isPending && fetching.variables === format}
          onClick={() => fetching.mutate(format)}
        >
          {format.toUpperCase()}
        </Button>
      ))}
      {fetching.error && <Failed error={fetching.error} />}
    </>
  );
}
