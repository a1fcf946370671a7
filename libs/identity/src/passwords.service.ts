import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

@Injectable()
export class Passwords {
  private readonly nobody = hash('nobody has this password', COST);

  /** About 40 ms on one core. */
  hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), COST);
  }

  /** Takes the same time when there is no hash, so that nobody learns which logins exist. */
  async fits(password: string, stored: string | null): Promise<boolean> {
    const same = await verify(stored ?? (await this.nobody), password.normalize('NFKC'));
    return same && stored !== null;
  }
}
