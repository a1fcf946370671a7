import { BANNER, type Mode, type ServiceModeState } from '@jembatan/service-mode';
import { IsIn } from 'class-validator';
import { IfGiven } from '../input/if-given.decorator';
import { Instant } from '../input/instant.decorator';
import { PlainText } from '../input/plain-text.decorator';

const MODES = ['normal', 'degraded', 'recovering'] as const satisfies readonly Mode[];

export class FunctionModesDto {
  @IsIn(MODES) credit: Mode;
  @IsIn(MODES) stock: Mode;
  @IsIn(MODES) prices: Mode;
  @IsIn(MODES) orders: Mode;
}

export class ServiceModeDto {
  /** The worst of the functions: degraded, then recovering, then normal. */
  @IsIn(MODES) mode: Mode;
  since: Date;
  functions: FunctionModesDto;
  /** What to show everybody; only while the mode is not normal. */
  banner?: string;

  /** What everybody may know; why a function is down stays inside. */
  static of({ mode, since, functions }: ServiceModeState): ServiceModeDto {
    return {
      mode,
      since,
      functions: {
        credit: functions.credit.mode,
        stock: functions.stock.mode,
        prices: functions.prices.mode,
        orders: functions.orders.mode,
      },
      ...(mode === 'normal' ? {} : { banner: BANNER }),
    };
  }
}

export class SetServiceModeDto {
  /** `degraded` holds every function degraded; `auto` gives the mode back to breaker and probe. */
  @IsIn(['degraded', 'auto']) mode: 'degraded' | 'auto';
  @PlainText(500) reason: string;
  /** Only with `degraded`: when it ends by itself. Without it, it lasts until `auto`. */
  @IfGiven() @Instant() until?: string;
}
