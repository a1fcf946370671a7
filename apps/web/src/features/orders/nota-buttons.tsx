import { Button } from '@mantine/core';
import { IconFileTypePdf, IconReceipt } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { bodyOf } from '../../api/client';
import { keepFile } from '../../api/keep-file';
import { useOnline, useSignedIn } from '../../app/hooks';
import { Failed } from '../../design/states';
import { type Order } from '../../offline';

const PAPERS = [
  ['a4', IconFileTypePdf, ''],
  ['thermal80', IconReceipt, '-80mm'],
] as const;

/** The order as a nota: on a page, or on the roll of a small printer. */
export function NotaButtons({ order: { id, number } }: { order: Pick<Order, 'id' | 'number'> }) {
  const { t } = useTranslation('orders');
  const { portal } = useSignedIn();
  const online = useOnline();
  const fetching = useMutation({
    mutationFn: ([format, , ending]: (typeof PAPERS)[number]) => {
      const params = { path: { id }, query: { format } };
      return bodyOf<Blob>(portal.GET('/api/v1/orders/{id}/pdf', { params, parseAs: 'blob' })).then((paper) =>
        keepFile(paper, `${number}${ending}.pdf`),
      );
    },
  });
  return (
    <>
      {PAPERS.map((paper) => {
        const [format, Icon] = paper;
        return (
          <Button
            key={format}
            variant="default"
            leftSection={<Icon size={18} aria-hidden />}
            disabled={!online}
            loading={fetching.isPending && fetching.variables[0] === format}
            onClick={() => fetching.mutate(paper)}
          >
            {t(`share.${format}`)}
          </Button>
        );
      })}
      {fetching.error && <Failed error={fetching.error} />}
    </>
  );
}
