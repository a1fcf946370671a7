import { Injectable } from '@nestjs/common';
import { Flags, ServiceMode } from '@jembatan/service-mode';

/** On what terms orders are taken while the ERP is ill. Asked without I/O. */
@Injectable()
export class OutageTerms {
  constructor(
    private readonly flags: Flags,
    private readonly mode: ServiceMode,
  ) {}

  /** May an order whose credit cannot be judged wait for approval instead of being refused? */
  takesUnjudged(): boolean {
    return this.flags.creditCheckBypass();
  }

  /** Is the banner up, which promises a word by WhatsApp about each order taken under it? */
  promisesWord(): boolean {
    return this.mode.current().mode !== 'normal';
  }
}
