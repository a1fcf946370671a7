import { type Wording, type WordingTerms } from './wording.rules';

export interface Link {
  readonly label: string;
  readonly url: string;
}

export interface DraftTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A message as plain paragraphs; the table and the links stand after them. */
export interface Draft {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly table?: DraftTable;
  readonly links?: readonly Link[];
  readonly closing?: readonly string[];
}

/** The words of a message. */
export interface Template<V> {
  /** Values that let somebody act: removed from the notice once it is final. */
  readonly secrets: readonly (keyof V & string)[];
  readonly draft: (values: V, wording?: Wording) => Draft;
  /** One segment of GSM-7; messages without it go by e-mail only. */
  readonly sms?: (values: V, wording?: Wording) => string;
  /** What admins may word otherwise; messages without it are given to the letter. */
  readonly editing?: {
    readonly original: Wording;
    readonly terms: WordingTerms;
    /** What each placeholder stands for. */
    readonly sample: (values: V) => Readonly<Record<string, string>>;
  };
}
