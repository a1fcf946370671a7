import { Module } from '@nestjs/common';
import { NoticesModule } from '@jembatan/notices';
import { OrderingModule } from '@jembatan/ordering';
import { TasksModule } from '@jembatan/tasks';
import { ControlRoomController } from './control-room.controller';
import { HouseFigures } from './house-figures.service';

@Module({
  imports: [NoticesModule, OrderingModule, TasksModule],
  controllers: [ControlRoomController],
  providers: [HouseFigures],
})
export class ControlRoomModule {}
