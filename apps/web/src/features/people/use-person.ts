import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type components } from '../../api/openapi';
import { bodyOf } from '../../api/client';
import { usePortal, useSignedIn } from '../../app/hooks';

export type Person = components['schemas']['UserDto'];
export type ChangedDuties = components['schemas']['ChangeDutiesDto'];

/** One person, and what admins do to the account; each act says why. */
export function usePerson(id: string) {
  const { user, portal } = useSignedIn();
  const queries = useQueryClient();
  const params = { path: { id } };
  const person = usePortal(['people', id], (asked) => bodyOf(asked.GET('/api/v1/admin/users/{id}', { params })));
  const onSuccess = (): Promise<unknown> =>
    Promise.all(
      ['people', 'desk-stores'].map((topic) => queries.invalidateQueries({ queryKey: ['portal', user.id, topic] })),
    );
  const suspend = useMutation({
    mutationFn: (reason: string) =>
      bodyOf(portal.POST('/api/v1/admin/users/{id}/suspend', { params, body: { reason } })),
    onSuccess,
  });
  const reinstate = useMutation({
    mutationFn: (reason: string) =>
      bodyOf(portal.POST('/api/v1/admin/users/{id}/reinstate', { params, body: { reason } })),
    onSuccess,
  });
  const forceOut = useMutation({
    mutationFn: (reason: string) =>
      bodyOf(portal.POST('/api/v1/admin/users/{id}/force-logout', { params, body: { reason } })),
    onSuccess,
  });
  const changeDuties = useMutation({
    mutationFn: (body: ChangedDuties) => bodyOf(portal.PUT('/api/v1/admin/users/{id}/duties', { params, body })),
    onSuccess,
  });
  return { person, suspend, reinstate, forceOut, changeDuties, isOneself: user.id === id };
}
