import { Module } from '@nestjs/common';
import { CartModule } from '@jembatan/ordering';
import { CartController } from './cart.controller';

@Module({ imports: [CartModule], controllers: [CartController] })
export class CartsModule {}
