import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame, onlyFor, speaking } from './frame-route';

const controlRoom = createRoute({
  getParentRoute: () => frame,
  path: '/desk',
  beforeLoad: onlyFor('admin'),
  ...speaking('control-room'),
  component: lazyRouteComponent(() => import('../features/control-room/control-room-screen'), 'ControlRoomScreen'),
});
const mode = createRoute({
  getParentRoute: () => frame,
  path: '/desk/mode',
  beforeLoad: onlyFor('admin'),
  ...speaking('control-room'),
  component: lazyRouteComponent(() => import('../features/control-room/mode-screen'), 'ModeScreen'),
});

/** How the house stands, and the switches that an outage needs. */
export const controlRoomRoutes = [controlRoom, mode] as const;
