import { Injectable } from '@nestjs/common';
import { Clock } from '@jembatan/kernel';

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
