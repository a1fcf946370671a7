import { type SignInSession } from '../api/sign-in-session';
import { bodyOf } from '../api/client';
import { NoAnswer, PortalRefusal } from '../api/problem';
import { unhurried } from '../api/unhurried';
import { type KitDelivery, type KitSource } from './kit';
import { type KitOffer } from './kit.rules';

/** Milliseconds without a byte after which a download counts as broken off; as a whole it takes as long as it takes. */
const SILENCE_MS = 60_000;
const NOT_MODIFIED = 304;

/** The kit as the portal has it for the signed-in salesman. */
export class PortalKit implements KitSource {
  constructor(private readonly session: SignInSession) {}

  async offer(): Promise<KitOffer> {
    const { parts, ...offer } = await bodyOf(this.session.portal.GET('/api/v1/tablet-kit/info'));
    return {
      ...offer,
      parts: parts.map(({ name, kind, title, size, checkedAt }) => ({ name, kind, title, size, asOf: checkedAt })),
    };
  }

  async fetch(version: string | null): Promise<KitDelivery | null> {
    const silence = new AbortController();
    try {
      const { data, response } = await this.session.portal.GET('/api/v1/tablet-kit', {
        ...{ parseAs: 'stream' as const, signal: silence.signal, fetch: unhurried },
        headers: version === null ? {} : { 'if-none-match': `"${version}"` },
      });
      if (!data) throw new NoAnswer('no body');
      const size = Number(response.headers.get('content-length') ?? NaN);
      return {
        version: (response.headers.get('etag') ?? '').replace(/^W\/|"/g, ''),
        size: Number.isFinite(size) ? size : null,
        body: data.pipeThrough(heard(silence)),
      };
    } catch (error) {
      if (error instanceof PortalRefusal && error.problem.status === NOT_MODIFIED) return null;
      throw error;
    }
  }
}

/** Ends the download once nothing was heard for too long. */
function heard(silence: AbortController): TransformStream<Uint8Array, Uint8Array> {
  const ended = (): void => silence.abort(new NoAnswer('silence'));
  let watch = setTimeout(ended, SILENCE_MS);
  return new TransformStream({
    transform: (piece, on) => {
      clearTimeout(watch);
      watch = setTimeout(ended, SILENCE_MS);
      on.enqueue(piece);
    },
    flush: () => clearTimeout(watch),
  });
}
