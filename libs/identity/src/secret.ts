import { createHash } from 'node:crypto';

/** What is stored of a secret of full entropy (32 random bytes): its SHA-256, so that a stolen table signs nobody in. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
