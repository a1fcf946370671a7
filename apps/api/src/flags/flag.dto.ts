import { type Flag, type FlagName, FLAGS } from '@jembatan/service-mode';
import { IsBoolean, IsIn } from 'class-validator';
import { IfGiven } from '../input/if-given.decorator';
import { Instant } from '../input/instant.decorator';
import { PlainText } from '../input/plain-text.decorator';

export class FlagDto {
  @IsIn(FLAGS) name: FlagName;
  enabled: boolean;
  reason: string | null;
  /** Who set it last; null until somebody did. */
  owner: string | null;
  since: Date;
  /** When it goes out by itself; null while it is off. */
  until: Date | null;

  static of({ name, enabled, reason, owner, since, until }: Flag): FlagDto {
    return { name, enabled, reason, owner, since, until };
  }
}

export class FlagListDto {
  items: FlagDto[];
  nextCursor: string | null;
}

export class SetFlagDto {
  @IsBoolean() enabled: boolean;
  @PlainText(500) reason: string;
  /** When it goes out by itself: 24 hours from now when absent, 7 days at most. */
  @IfGiven() @Instant() until?: string;
}
