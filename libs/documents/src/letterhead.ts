/** The picture of whose paper it is. */
export interface Letterhead {
  /** A whole JPEG or PNG; not interlaced. */
  readonly image: Buffer;
  /** Whose it is, for who cannot see it. */
  readonly name: string;
}

/** Points that it may take. */
export const LETTERHEAD = { width: 180, height: 48 };
