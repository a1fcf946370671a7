import { IsIn } from 'class-validator';

export class LiveDto {
  live: boolean;
}

export class ReadyDto {
  ready: boolean;
  @IsIn(['up', 'down', 'not-migrated']) database: 'up' | 'down' | 'not-migrated';
  /** Not needed to be ready. */
  @IsIn(['up', 'down', 'none']) redis: 'up' | 'down' | 'none';
}
