import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../api/client';
import { type components } from '../../api/openapi';
import { useSignedIn } from '../../app/hooks';

export type WantedMode = components['schemas']['SetServiceModeDto'];
export type WantedBypass = components['schemas']['SetFlagDto'];

/** The two switches of the house. What shows them is read again after each. */
export function useModeActs(): {
  readonly setMode: UseMutationResult<unknown, Error, WantedMode>;
  readonly setBypass: UseMutationResult<unknown, Error, WantedBypass>;
} {
  const { user, portal } = useSignedIn();
  const queries = useQueryClient();
  const onSuccess = (): Promise<void> => queries.invalidateQueries({ queryKey: ['portal', user.id, 'control-room'] });
  return {
    setMode: useMutation({
      mutationFn: (body: WantedMode) => bodyOf(portal.PUT('/api/v1/admin/service-mode', { body })),
      onSuccess,
    }),
    setBypass: useMutation({
      mutationFn: (body: WantedBypass) => bodyOf(portal.PUT('/api/v1/admin/flags/CREDIT_CHECK_BYPASS', { body })),
      onSuccess,
    }),
  };
}
