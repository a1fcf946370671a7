import { AGENT_MESSAGES, type AgentMessageValues } from './agent-message';
import { CHAIN_MESSAGES, type ChainMessageValues } from './chain-message';
import { type Draft, type Template } from './draft';
import { ORDER_MESSAGES, type OrderMessageValues } from './order-message';

/** What each message needs to be written. */
export interface TemplateValues extends OrderMessageValues, AgentMessageValues, ChainMessageValues {
  'password-reset': { readonly name: string; readonly link: string; readonly minutes: number };
  invitation: { readonly name: string; readonly link: string; readonly hours: number };
}

export type TemplateName = keyof TemplateValues;

export const TEMPLATES: { readonly [T in TemplateName]: Template<TemplateValues[T]> } = {
  ...AGENT_MESSAGES,
  ...CHAIN_MESSAGES,
  ...ORDER_MESSAGES,
  'password-reset': {
    secrets: ['link'],
    draft: ({ name, link, minutes }) => ({
      subject: 'Atur ulang kata sandi Jembatan',
      greeting: `Halo ${name},`,
      paragraphs: [
        `Kami menerima permintaan untuk mengatur ulang kata sandi Anda. Tautan di bawah ini hanya dapat dipakai satu kali dan berlaku ${minutes} menit.`,
        'Jika Anda tidak memintanya, abaikan pesan ini. Kata sandi Anda tidak berubah.',
      ],
      links: [{ label: 'Atur ulang kata sandi', url: link }],
    }),
  },
  invitation: {
    secrets: ['link'],
    draft: ({ name, link, hours }) => ({
      subject: 'Undangan ke Jembatan',
      greeting: `Halo ${name},`,
      paragraphs: [
        `Sebuah akun Jembatan telah dibuat untuk Anda. Buat kata sandi Anda melalui tautan di bawah ini. Tautan hanya dapat dipakai satu kali dan berlaku ${hours} jam.`,
      ],
      links: [{ label: 'Buat kata sandi', url: link }],
    }),
  },
};

type Stored = Readonly<Record<string, unknown>>;

/** The draft of a stored notice, whose values were typed when it was written. */
export const draftOf = (template: TemplateName, values: Stored): Draft =>
  (TEMPLATES[template].draft as (values: Stored) => Draft)(values);

/** The SMS of a stored notice; null where the message has no words for one. */
export const smsOf = (template: TemplateName, values: Stored): string | null =>
  (TEMPLATES[template].sms as ((values: Stored) => string) | undefined)?.(values) ?? null;

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
