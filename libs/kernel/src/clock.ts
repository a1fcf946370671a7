/** Where time comes from. */
export abstract class Clock {
  abstract now(): Date;
}
