import createClient, { type Client } from 'openapi-fetch';
import { deviceId } from './device-id';
import { type paths } from './openapi';
import { NoAnswer, PortalRefusal, problemOf } from './problem';

/** Milliseconds after which a call counts as unanswered. */
const PATIENCE_MS = 20_000;

/** The token to call with, or null to call without one. */
export type TokenSource = () => Promise<string | null>;

export type Portal = Client<paths>;

/**
 * The portal's API, typed by its own document. A call that is refused throws `PortalRefusal`; one without an answer
 * `NoAnswer`. A token that turned out to be too old is renewed once: a device that slept does not know how long.
 */
export function portalWith(token: TokenSource, renewed?: TokenSource): Portal {
  const send = async (request: Request): Promise<Response> => {
    const again = request.clone();
    const response = await patiently(request);
    const bearer = response.status === 401 && renewed ? await renewed() : null;
    if (bearer === null) return response;
    again.headers.set('authorization', `Bearer ${bearer}`);
    return patiently(again);
  };
  const portal = createClient<paths>({ baseUrl: location.origin, fetch: send });
  portal.use({
    async onRequest({ request }) {
      const bearer = await token();
      if (bearer !== null) request.headers.set('authorization', `Bearer ${bearer}`);
      request.headers.set('x-device-id', deviceId());
      request.headers.set('x-device-time', new Date().toISOString());
      return request;
    },
    async onResponse({ response }) {
      if (response.ok) return response;
      throw await refusalOf(response);
    },
  });
  return portal;
}

/** The body of an answer whose refusals have been thrown already. */
export async function bodyOf<Body>(call: Promise<{ data?: Body }>): Promise<Body> {
  return (await call).data as Body;
}

export async function refusalOf(response: Response): Promise<PortalRefusal> {
  const text = await response.text();
  const problem = problemOf(response.status, parsed(text), response.headers.get('x-request-id'));
  const after = Number(response.headers.get('retry-after'));
  return new PortalRefusal(problem, Number.isFinite(after) && after > 0 ? after : null);
}

/** A body that is no JSON comes from something in between; its status says enough. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function patiently(request: Request): Promise<Response> {
  try {
    return await fetch(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(PATIENCE_MS)]) });
  } catch (error) {
    throw new NoAnswer(error);
  }
}
