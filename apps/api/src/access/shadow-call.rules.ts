/** A call to the API in a shadow session. */
export interface ShadowCall {
  readonly controller: string;
  readonly handler: string;
  readonly act: string | null;
  readonly reads: string | null;
  readonly method: string;
  /** As the route is written: `/api/v1/orders/:id`. */
  readonly path: string;
  readonly id: unknown;
  readonly storeId: string;
}

export interface DescribedCall {
  readonly action: string;
  readonly object: { readonly type: string; readonly id: string };
  readonly details: { readonly method: string; readonly path: string };
}

const MAX_ID = 100;
const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** `order:place` → `order.place` on that order or the store; what has no act is named by its route: `order_dispute.confirm`. */
export function describeCall(call: ShadowCall): DescribedCall {
  const { controller, handler, act, reads, method, path, id, storeId } = call;
  const own = `${snake(controller.replace(/Controller$/, ''))}.${snake(handler)}`;
  const action = act?.replaceAll('-', '_').replace(':', '.') ?? (reads === null ? own : `${reads}.read`);
  const [type = 'store'] = action.split('.');
  const object = typeof id === 'string' ? { type, id: id.slice(0, MAX_ID) } : { type: 'store', id: storeId };
  return { action, object, details: { method, path } };
}
