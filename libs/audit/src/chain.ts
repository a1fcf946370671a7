/** The last link up to which something is said. `seq` 0 and a hash of zeros before the first. */
export interface Link {
  readonly seq: number;
  readonly hash: string;
}

/** A link with the moment and the key of its signature. */
export interface Head extends Link {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** SHA-256 of the public key. */
  readonly keyId: string;
}

export interface SignedHead extends Head {
  /** Ed25519 over the canonical JSON of the head, base64. */
  readonly signature: string;
}

export interface SignedBatch extends SignedHead {
  readonly fromSeq: number;
}

/** What the watch over the chain found: each is a task for a person. */
export interface ChainAlarm {
  readonly kind: 'unsealed' | 'gap' | 'astray' | 'rewritten';
  readonly words: string;
}
