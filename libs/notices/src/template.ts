import { AGENT_MESSAGES, type AgentMessageValues } from './agent-message';
import { CHAIN_MESSAGES, type ChainMessageValues } from './chain-message';
import { type Draft, type Template } from './draft';
import { ORDER_MESSAGES, type OrderMessageValues } from './order-message';
import { worded } from './wording';
import { type Wording } from './wording.rules';

/** What each message needs to be written. */
export interface TemplateValues extends OrderMessageValues, AgentMessageValues, ChainMessageValues {
  'password-reset': { readonly name: string; readonly link: string; readonly minutes: number };
  invitation: { readonly name: string; readonly link: string; readonly hours: number };
}

export type TemplateName = keyof TemplateValues;

export const TEMPLATES: { readonly [T in TemplateName]: Template<TemplateValues[T]> } = {
  ...ORDER_MESSAGES,
  ...AGENT_MESSAGES,
  ...CHAIN_MESSAGES,
  'password-reset': worded({
    secrets: ['link'],
    original: {
      subject: 'Atur ulang kata sandi Jembatan',
      body: 'Halo {name},\n\nKami menerima permintaan untuk mengatur ulang kata sandi Anda. Tautan di bawah ini hanya dapat dipakai satu kali dan berlaku {minutes} menit.\n\nJika Anda tidak memintanya, abaikan pesan ini. Kata sandi Anda tidak berubah.',
      sms: null,
    },
    mail: { name: ({ name }) => name, minutes: ({ minutes }) => String(minutes) },
    necessary: { body: ['minutes'] },
    rest: ({ link }) => ({ paragraphs: [], links: [{ label: 'Atur ulang kata sandi', url: link }] }),
  }),
  invitation: worded({
    secrets: ['link'],
    original: {
      subject: 'Undangan ke Jembatan',
      body: 'Halo {name},\n\nSebuah akun Jembatan telah dibuat untuk Anda. Buat kata sandi Anda melalui tautan di bawah ini. Tautan hanya dapat dipakai satu kali dan berlaku {hours} jam.',
      sms: null,
    },
    mail: { name: ({ name }) => name, hours: ({ hours }) => String(hours) },
    necessary: { body: ['hours'] },
    rest: ({ link }) => ({ paragraphs: [], links: [{ label: 'Buat kata sandi', url: link }] }),
  }),
};

type Stored = Readonly<Record<string, unknown>>;

/** The draft of a stored notice, whose values were typed when it was written. Without a wording, as the house says it. */
export const draftOf = (template: TemplateName, values: Stored, wording: Wording | null = null): Draft =>
  (TEMPLATES[template].draft as (values: Stored, wording?: Wording) => Draft)(values, wording ?? undefined);

/** The SMS of a stored notice; null where the message has no words for one. */
export const smsOf = (template: TemplateName, values: Stored, wording: Wording | null = null): string | null =>
  (TEMPLATES[template].sms as ((values: Stored, wording?: Wording) => string) | undefined)?.(
    values,
    wording ?? undefined,
  ) ?? null;

/** What a notice keeps of the values: secrets only where an e-mail may have to be written of it. */
export function kept(
  template: TemplateName,
  values: object,
  addresses: readonly ({ readonly channel: string } | null)[],
): object {
  if (addresses.some((address) => address?.channel === 'email')) return values;
  const secrets: readonly string[] = TEMPLATES[template].secrets;
  return Object.fromEntries(Object.entries(values).filter(([name]) => !secrets.includes(name)));
}
