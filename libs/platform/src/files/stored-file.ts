/** A file that the portal keeps, without its bytes. */
export interface StoredFile {
  readonly id: string;
  /** As a reader would save it: `katalog-retail.pdf`. */
  readonly name: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
  readonly createdAt: Date;
}

/** How a file is called before its bytes are known. */
export type FileLabel = Pick<StoredFile, 'name' | 'contentType'>;
