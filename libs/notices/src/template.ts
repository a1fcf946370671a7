/** The words of every message, and what each needs to be written. */
export interface TemplateValues {
  'password-reset': { readonly name: string; readonly link: string; readonly minutes: number };
  invitation: { readonly name: string; readonly link: string; readonly hours: number };
}

export type TemplateName = keyof TemplateValues;

/** A message as plain paragraphs; `link` stands alone after them. */
export interface Draft {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly link?: { readonly label: string; readonly url: string };
}

interface Template<V> {
  /** Values that sign somebody in: removed from the notice once it is final. */
  readonly secrets: readonly (keyof V & string)[];
  readonly draft: (values: V) => Draft;
}

export const TEMPLATES: { readonly [T in TemplateName]: Template<TemplateValues[T]> } = {
  'password-reset': {
    secrets: ['link'],
    draft: ({ name, link, minutes }) => ({
      subject: 'Atur ulang kata sandi Jembatan',
      greeting: `Halo ${name},`,
      paragraphs: [
        `Kami menerima permintaan untuk mengatur ulang kata sandi Anda. Tautan di bawah ini hanya dapat dipakai satu kali dan berlaku ${minutes} menit.`,
        'Jika Anda tidak memintanya, abaikan pesan ini. Kata sandi Anda tidak berubah.',
      ],
      link: { label: 'Atur ulang kata sandi', url: link },
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
      link: { label: 'Buat kata sandi', url: link },
    }),
  },
};

/** The draft of a stored notice, whose values were typed when it was written. */
export const draftOf = (template: TemplateName, values: Readonly<Record<string, unknown>>): Draft =>
  (TEMPLATES[template].draft as (values: Readonly<Record<string, unknown>>) => Draft)(values);
