import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock } from '@jembatan/kernel';
import { ERP_FUNCTIONS, Flags, ServiceMode } from '@jembatan/service-mode';
import { Roles } from '../access/access.decorator';
import { FlagDto } from '../flags/flag.dto';
import { ControlRoomDto } from './control-room.dto';
import { HouseFigures } from './house-figures.service';

@ApiTags('control-room')
@Controller('admin/control-room')
export class ControlRoomController {
  constructor(
    private readonly mode: ServiceMode,
    private readonly flags: Flags,
    private readonly figures: HouseFigures,
    private readonly clock: Clock,
  ) {}

  /** How the house stands at this moment. Read it again when the event stream says `control-room`. */
  @Get()
  @Roles('admin')
  async show(): Promise<ControlRoomDto> {
    const figures = await this.figures.now();
    const { mode, since, functions } = this.mode.current();
    return {
      at: this.clock.now(),
      mode,
      since,
      functions: ERP_FUNCTIONS.map((name) => ({ name, ...functions[name] })),
      flags: this.flags.list().map((flag) => FlagDto.of(flag)),
      ...figures,
    };
  }
}
