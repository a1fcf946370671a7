import { type Ctx } from '@jembatan/kernel';

interface SentPosition {
  readonly lat: number;
  readonly lng: number;
  readonly accuracy: number;
  readonly at: string;
}

/** The caller, at the position that the body names: it was taken for this act, and wins over the header's. */
export function atPosition(ctx: Ctx, position: SentPosition | undefined): Ctx {
  if (!position || !ctx.origin) return ctx;
  return { ...ctx, origin: { ...ctx.origin, position: { ...position, at: new Date(position.at) } } };
}

/** The caller, at the device time that the body names: when it was done, which may be long before it is sent. */
export function atDeviceTime(ctx: Ctx, time: string | undefined): Ctx {
  if (!time || !ctx.origin) return ctx;
  return { ...ctx, origin: { ...ctx.origin, deviceTime: new Date(time) } };
}
