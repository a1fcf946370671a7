import { type Template } from './draft';
import { worded } from './wording';

/** What auditors are sent of the audit chain. */
export interface ChainMessageValues {
  'chain-head': {
    readonly name: string;
    /** `2026-11-21`, by WIB. */
    readonly day: string;
    readonly head: {
      readonly seq: number;
      readonly hash: string;
      readonly at: string;
      readonly keyId: string;
      readonly signature: string;
    };
  };
}

export const CHAIN_MESSAGES: { readonly [T in keyof ChainMessageValues]: Template<ChainMessageValues[T]> } = {
  'chain-head': worded({
    secrets: [],
    original: {
      subject: 'Kepala rantai audit {day}: catatan {number}',
      body: 'Halo {name},\n\nSimpan surel ini. Dengan baris berikut sebagai {file}, verifier di setiap ekspor membuktikan bahwa tidak satu pun catatan sampai dengan nomor ini diubah sesudahnya.\n\n{head}',
      sms: null,
    },
    mail: {
      name: ({ name }) => name,
      day: ({ day }) => day,
      number: ({ head }) => String(head.seq),
      file: () => 'head.json',
      head: ({ head: { seq, hash, at, keyId, signature } }) => JSON.stringify({ at, hash, keyId, seq, signature }),
    },
    necessary: { subject: ['day'], body: ['file', 'head'] },
  }),
};
