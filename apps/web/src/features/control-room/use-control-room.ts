import { type UseQueryResult } from '@tanstack/react-query';
import { bodyOf } from '../../api/client';
import { type components } from '../../api/openapi';
import { usePortal } from '../../app/hooks';

export type ControlRoom = components['schemas']['ControlRoomDto'];
export type Standing = ControlRoom['functions'][number];
export type Flag = ControlRoom['flags'][number];

/** How the house stands; the event stream tells when it is to be read again. */
export const useControlRoom = (): UseQueryResult<ControlRoom> =>
  usePortal(['control-room'], (portal) => bodyOf(portal.GET('/api/v1/admin/control-room')));
