import { Module } from '@nestjs/common';
import { AuditModule } from '@jembatan/audit';
import { OrderingModule } from '@jembatan/ordering';

@Module({ imports: [AuditModule, OrderingModule] })
export class IntakeModule {}
