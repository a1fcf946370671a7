import { createHmac, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Ids } from '@jembatan/kernel';
import { Config } from '@jembatan/platform';

const BYTES = 32;

/**
 * Makes refresh tokens: the first of a session is chance, each next one is derived from the one before with a key that only
 * the portal has. So the same successor can be handed out again although none is stored.
 */
@Injectable()
export class RefreshTokens {
  private readonly key: Buffer;

  constructor(
    private readonly ids: Ids,
    config: Config,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', config.JWT_SECRET, '', 'jembatan refresh token', BYTES));
  }

  first(): string {
    return this.ids.secret(BYTES);
  }

  successorOf(token: string): string {
    return createHmac('sha256', this.key).update(token).digest('base64url');
  }
}
