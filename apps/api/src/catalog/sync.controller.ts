import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock } from '@jembatan/kernel';
import { Readings } from '@jembatan/platform';
import { Roles } from '../access/access.decorator';
import { SyncDto } from './sync.dto';

const SKIPS_SHOWN = 100;

@ApiTags('catalog')
@Controller('admin/sync')
export class SyncController {
  constructor(
    private readonly readings: Readings,
    private readonly clock: Clock,
  ) {}

  /** What was last read of each of the ERP's lists, how old it is, and what was left out. */
  @Get()
  @Roles('admin')
  async show(): Promise<SyncDto> {
    const [states, skipped] = await Promise.all([this.readings.states(), this.readings.skipped(SKIPS_SHOWN)]);
    const now = this.clock.now().getTime();
    const readings = states.map(({ kind, state, fault, asOf, fullAsOf, items, skipped: leftOut }) => ({
      kind,
      state,
      fault,
      asOf,
      age: asOf && Math.floor((now - asOf.getTime()) / 1000),
      fullAsOf,
      items,
      skipped: leftOut,
    }));
    return { readings, skipped };
  }
}
