import { type Environment } from '@jembatan/platform';
import { filled, type SmsPreset, textAt } from './sms-preset';
import { type Sms, type SmsAnswer, type SmsGateway } from './sms.port';

export interface SmsSettings extends Pick<
  Environment,
  'SMS_URL' | 'SMS_USER' | 'SMS_SECRET' | 'SMS_SENDER' | 'SMS_TIMEOUT_MS'
> {
  readonly SMS_PROVIDER: NonNullable<Environment['SMS_PROVIDER']>;
}

const E164 = /^\+[1-9]\d{7,14}$/;
const ANSWER_MAX = 64 * 1024;
/** Faults before the first byte of the request left: the message certainly did not go out. */
const NOT_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS|.*CERT)/;

/** Speaks to any gateway that a preset describes. The host is fixed by the settings; redirects are not followed. */
export class HttpSmsGateway implements SmsGateway {
  readonly via: string;
  private readonly url: URL;

  constructor(
    private readonly preset: SmsPreset,
    private readonly settings: SmsSettings,
  ) {
    this.via = settings.SMS_PROVIDER;
    const secrets = { SMS_USER: encodeURIComponent(settings.SMS_USER ?? '') };
    this.url = new URL(filled(preset.path, secrets), settings.SMS_URL ?? preset.origin ?? undefined);
  }

  async send(sms: Sms): Promise<SmsAnswer> {
    if (!E164.test(sms.to)) return { kind: 'rejected', code: 'not a phone number in E.164', retryable: false };
    let response: Response;
    try {
      response = await fetch(this.url, this.request(sms));
    } catch (error) {
      const code = codeOf(error);
      if (NOT_SENT.test(code)) return { kind: 'rejected', code, retryable: true };
      return { kind: 'ambiguous', cause: `no answer: ${code}` };
    }
    const answer = await bodyOf(response).catch(() => null);
    return this.judge(response.status, answer);
  }

  private request(sms: Sms): RequestInit {
    const { preset, settings } = this;
    const { SMS_USER, SMS_SECRET, SMS_SENDER } = settings;
    const { text, ref } = sms;
    const values = { SMS_USER, SMS_SECRET, SMS_SENDER, to: numberAs(preset, sms.to), text, ref };
    const headers: Record<string, string> = {
      ...filled(preset.headers, values),
      accept: 'application/json',
      // On a connection that is kept, a message could fall into its end: nobody would know whether it went out.
      connection: 'close',
    };
    if (preset.basic)
      headers.authorization = `Basic ${Buffer.from(filled(preset.basic, values).join(':')).toString('base64')}`;
    headers['content-type'] =
      preset.bodyType === 'json' ? 'application/json' : 'application/x-www-form-urlencoded;charset=UTF-8';
    const body = filled(preset.body, values);
    return {
      method: preset.method,
      headers,
      body:
        preset.bodyType === 'json'
          ? JSON.stringify(body)
          : new URLSearchParams(body as Record<string, string>).toString(),
      redirect: 'manual',
      signal: AbortSignal.timeout(settings.SMS_TIMEOUT_MS),
    };
  }

  private judge(status: number, answer: unknown): SmsAnswer {
    const { success, idPath, codePath, retryableStatus, retryableCodes } = this.preset;
    if (retryableStatus.includes(status)) return { kind: 'rejected', code: `status ${status}`, retryable: true };
    if (status >= 500) return { kind: 'ambiguous', cause: `status ${status}` };
    const code = textAt(answer, codePath);
    if (!success.httpStatus.includes(status))
      return { kind: 'rejected', code: `status ${status}${code === null ? '' : `, ${code}`}`, retryable: false };
    const verdict = textAt(answer, success.path);
    if (verdict === null) return { kind: 'ambiguous', cause: 'an answer that cannot be read' };
    if (success.equals.includes(verdict)) return { kind: 'accepted', providerId: textAt(answer, idPath) };
    return { kind: 'rejected', code: code ?? verdict, retryable: retryableCodes.includes(code ?? verdict) };
  }
}

function numberAs({ numberFormat }: SmsPreset, e164: string): string {
  if (numberFormat === 'e164') return e164;
  if (numberFormat === 'local0' && e164.startsWith('+62')) return `0${e164.slice(3)}`;
  return e164.slice(1);
}

/** @throws Error for an answer that is too long or no JSON. */
async function bodyOf(response: Response): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += (chunk as Uint8Array).length;
    if (length > ANSWER_MAX) throw new Error('an answer that is too long');
    chunks.push(chunk as Uint8Array);
  }
  return JSON.parse(Buffer.concat(chunks).toString()) as unknown;
}

/** Of the cause: fetch itself says only that it failed. Never a message of ours, which could carry a secret. */
function codeOf(error: unknown): string {
  const { cause = error } = error as { cause?: unknown };
  const { code, name } = cause as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : String(name);
}
