import { type Template } from './draft';

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
  'chain-head': {
    secrets: [],
    draft: ({ name, day, head: { seq, hash, at, keyId, signature } }) => ({
      subject: `Kepala rantai audit ${day}: catatan ${seq}`,
      greeting: `Halo ${name},`,
      paragraphs: [
        'Simpan surel ini. Dengan baris berikut sebagai head.json, verifier di setiap ekspor membuktikan bahwa tidak satu pun catatan sampai dengan nomor ini diubah sesudahnya.',
        JSON.stringify({ at, hash, keyId, seq, signature }),
      ],
    }),
  },
};
