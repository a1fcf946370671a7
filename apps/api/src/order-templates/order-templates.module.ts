import { Module } from '@nestjs/common';
import { CartModule } from '@jembatan/ordering';
import { OrderTemplateController } from './order-template.controller';

@Module({ imports: [CartModule], controllers: [OrderTemplateController] })
export class OrderTemplatesModule {}
