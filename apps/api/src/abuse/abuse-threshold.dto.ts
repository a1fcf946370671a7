import { PartialType } from '@nestjs/swagger';
import { ABUSE_BOUNDS, type AbuseThresholdName, type AbuseThresholds } from '@jembatan/shadow';
import { SeenVersion } from '../input/seen-version.decorator';
import { WholeNumber } from '../input/whole-number.decorator';

const Limit = (name: AbuseThresholdName): PropertyDecorator =>
  WholeNumber(ABUSE_BOUNDS[name].min, ABUSE_BOUNDS[name].max);

/** From where on an act is remarkable. */
export class AbuseThresholdsDto implements AbuseThresholds {
  /** Orders of one day, from which on a jump is looked for. */
  @Limit('jumpMinimumOrders')
  jumpMinimumOrders: number;

  /** Times the person's own usual day. */
  @Limit('jumpTimesOwn')
  jumpTimesOwn: number;

  /** Times the usual day of all salesmen. */
  @Limit('jumpTimesPeers')
  jumpTimesPeers: number;

  /** Days behind which the usual day is reckoned. */
  @Limit('historyDays')
  historyDays: number;

  /** So many stores … */
  @Limit('storesMany')
  storesMany: number;

  /** … within so many minutes. */
  @Limit('storesMinutes')
  storesMinutes: number;

  /** Metres between two fixes, from which on the speed is looked at. */
  @Limit('travelMetres')
  travelMetres: number;

  /** Kilometres an hour that no road allows. */
  @Limit('travelRoadKmh')
  travelRoadKmh: number;

  /** Kilometres an hour that nothing allows. */
  @Limit('travelImpossibleKmh')
  travelImpossibleKmh: number;

  /** Metres from the store, beyond what the fix may be wrong by. */
  @Limit('farMetres')
  farMetres: number;

  /** Orders of one day placed far away, from which on it is serious. */
  @Limit('farOrdersSerious')
  farOrdersSerious: number;

  /** A fix that may be wrong by more metres says nothing. */
  @Limit('fixAccuracyMetres')
  fixAccuracyMetres: number;

  /** A fix that is older in minutes says nothing of the act. */
  @Limit('fixAgeMinutes')
  fixAgeMinutes: number;

  /** First hour of the day, where the store is, in which orders are usual. */
  @Limit('hourFrom')
  hourFrom: number;

  /** First hour in which they no longer are. */
  @Limit('hourUntil')
  hourUntil: number;

  /** Days behind in which a device tells who used it. */
  @Limit('deviceDays')
  deviceDays: number;

  /** Days behind in which disputes count. */
  @Limit('disputeDays')
  disputeDays: number;

  @Limit('disputes')
  disputes: number;

  @Limit('disputesSerious')
  disputesSerious: number;
}

/** Only what is given changes; null gives nothing. */
export class SetAbuseThresholdsDto extends PartialType(AbuseThresholdsDto, { skipNullProperties: false }) {
  @SeenVersion()
  version?: string;
}
