import { PartialType } from '@nestjs/swagger';
import { type AbuseThresholds } from '@jembatan/shadow';
import { WholeNumber } from '../input/whole-number.decorator';

/** From where on an act is remarkable. */
export class AbuseThresholdsDto implements AbuseThresholds {
  /** Orders of one day, from which on a jump is looked for. */
  @WholeNumber(1, 10000)
  jumpMinimumOrders: number;

  /** Times the person's own usual day. */
  @WholeNumber(2, 1000)
  jumpTimesOwn: number;

  /** Times the usual day of all salesmen. */
  @WholeNumber(2, 1000)
  jumpTimesPeers: number;

  /** Days behind which the usual day is reckoned. */
  @WholeNumber(1, 90)
  historyDays: number;

  /** So many stores … */
  @WholeNumber(2, 1000)
  storesMany: number;

  /** … within so many minutes. */
  @WholeNumber(1, 1440)
  storesMinutes: number;

  /** Metres between two fixes, from which on the speed is looked at. */
  @WholeNumber(100, 1000000)
  travelMetres: number;

  /** Kilometres an hour that no road allows. */
  @WholeNumber(10, 1000)
  travelRoadKmh: number;

  /** Kilometres an hour that nothing allows. */
  @WholeNumber(10, 5000)
  travelImpossibleKmh: number;

  /** Metres from the store, beyond what the fix may be wrong by. */
  @WholeNumber(10, 100000)
  farMetres: number;

  /** Orders of one day placed far away, from which on it is serious. */
  @WholeNumber(1, 10000)
  farOrdersSerious: number;

  /** A fix that may be wrong by more metres says nothing. */
  @WholeNumber(1, 100000)
  fixAccuracyMetres: number;

  /** A fix that is older in minutes says nothing of the act. */
  @WholeNumber(1, 1440)
  fixAgeMinutes: number;

  /** First hour of the day, where the store is, in which orders are usual. */
  @WholeNumber(0, 23)
  hourFrom: number;

  /** First hour in which they no longer are. */
  @WholeNumber(0, 24)
  hourUntil: number;

  /** Days behind in which a device tells who used it. */
  @WholeNumber(1, 180)
  deviceDays: number;

  /** Days behind in which disputes count. */
  @WholeNumber(1, 90)
  disputeDays: number;

  @WholeNumber(1, 1000)
  disputes: number;

  @WholeNumber(1, 1000)
  disputesSerious: number;
}

/** Only what is given changes; null gives nothing. */
export class SetAbuseThresholdsDto extends PartialType(AbuseThresholdsDto, { skipNullProperties: false }) {}
