import { type Environment } from '@jembatan/platform';
import infobip from './sms-presets/infobip.json';
import twilio from './sms-presets/twilio.json';
import vonage from './sms-presets/vonage.json';
import zenziva from './sms-presets/zenziva.json';

type Json = string | readonly Json[] | { readonly [name: string]: Json };

/**
 * The wire format of one SMS gateway as data. `{{to}}`, `{{text}}`, `{{ref}}` and `{{SMS_…}}` stand for the message and the
 * settings; values are put in after parsing, so that none can change the shape.
 */
export interface SmsPreset {
  /** Null where each customer has a host of its own (`SMS_URL`). */
  readonly origin: string | null;
  readonly path: string;
  readonly method: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  /** Name and password of HTTP Basic. */
  readonly basic: readonly string[] | null;
  readonly bodyType: 'form' | 'json';
  readonly body: Readonly<Record<string, Json>>;
  /** `+62812…`, `62812…` or `0812…`. */
  readonly numberFormat: 'e164' | 'plain62' | 'local0';
  /** The message was accepted when the status and the value at `path` are among these. */
  readonly success: {
    readonly httpStatus: readonly number[];
    readonly path: string;
    readonly equals: readonly string[];
  };
  readonly idPath: string;
  /** Where the gateway says why it refused. */
  readonly codePath: string;
  readonly retryableStatus: readonly number[];
  readonly retryableCodes: readonly string[];
}

export type SmsProvider = NonNullable<Environment['SMS_PROVIDER']>;

export const SMS_PRESETS: Readonly<Record<SmsProvider, SmsPreset>> = {
  infobip: infobip as SmsPreset,
  twilio: twilio as SmsPreset,
  vonage: vonage as SmsPreset,
  zenziva: zenziva as SmsPreset,
};

/** Puts values in place of their `{{names}}`. @throws Error for a name without a value. */
export function filled<T extends Json>(template: T, values: Readonly<Record<string, string | undefined>>): T {
  const fill = (part: Json): Json => {
    if (typeof part === 'string')
      return part.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
        const value = values[name];
        if (value === undefined) throw new Error(`${name} is not set`);
        return value;
      });
    if (Array.isArray(part)) return part.map(fill);
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, fill(value)]));
  };
  return fill(template) as T;
}

/** The value at a dotted path as text; null where there is none. */
export function textAt(answer: unknown, path: string): string | null {
  let at = answer;
  for (const name of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return null;
    at = (at as Record<string, unknown>)[name];
  }
  return typeof at === 'string' || typeof at === 'number' ? String(at) : null;
}
