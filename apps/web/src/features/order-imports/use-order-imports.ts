import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../api/client';
import { keepFile } from '../../api/keep-file';
import { unhurried } from '../../api/unhurried';
import { usePortal, usePortalPages, useSignedIn } from '../../app/hooks';
import { type Verdict } from './import-row.rules';

const PATH = '/api/v1/admin/order-imports';
/** What the event stream reads again. */
const TOPIC = 'order-imports';
const PAGE = 50;
/** Lines at once: they are looked through, not read. */
const ROWS = 100;

export const useImports = () =>
  usePortalPages([TOPIC, 'list'], (portal, cursor) =>
    bodyOf(portal.GET(PATH, { params: { query: { limit: PAGE, ...(cursor && { cursor }) } } })),
  );

export const useImport = (id: string) =>
  usePortal([TOPIC, 'one', id], (portal) => bodyOf(portal.GET(`${PATH}/{id}`, { params: { path: { id } } })));

export const useImportRows = (id: string, verdict: Verdict | undefined) =>
  usePortalPages([TOPIC, 'rows', id, verdict ?? null], (portal, cursor) =>
    bodyOf(
      portal.GET(`${PATH}/{id}/rows`, {
        params: {
          path: { id },
          query: { limit: ROWS, ...(verdict && { verdict }), ...(cursor && { cursor: Number(cursor) }) },
        },
      }),
    ),
  );

export type SheetFormat = 'csv' | 'xlsx';

/** What an admin does with files of orders. */
export function useImportActs() {
  const { user, portal } = useSignedIn();
  const queries = useQueryClient();
  const onSuccess = (): Promise<void> => queries.invalidateQueries({ queryKey: ['portal', user.id, TOPIC] });
  const take = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set('file', file);
      // A form is sent as it is; its type names the boundary that the browser makes.
      return bodyOf(portal.POST(PATH, { body: { file: '' }, bodySerializer: () => form, fetch: unhurried }));
    },
    onSuccess,
  });
  const run = useMutation({
    mutationFn: ({ id, lines }: { id: string; lines: readonly number[] | null }) =>
      portal.POST(`${PATH}/{id}/run`, { params: { path: { id } }, body: lines === null ? {} : { lines: [...lines] } }),
    onSuccess,
  });
  const template = useMutation({
    mutationFn: (format: SheetFormat) =>
      bodyOf<Blob>(portal.GET(`${PATH}/template`, { params: { query: { format } }, parseAs: 'blob' })),
    onSuccess: (file, format) => keepFile(file, `order-massal.${format}`),
  });
  const refused = useMutation({
    mutationFn: ({ id }: { id: string; name: string }) =>
      bodyOf<Blob>(portal.GET(`${PATH}/{id}/refused`, { params: { path: { id } }, parseAs: 'blob', fetch: unhurried })),
    onSuccess: (file, { name }) => keepFile(file, name),
  });
  return { take, run, template, refused };
}
