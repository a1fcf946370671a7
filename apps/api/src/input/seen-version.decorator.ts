import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { IfGiven } from './if-given.decorator';

const VERSION = /^[0-9a-f]{16}$/;

/** The version that was read; without it, what stands is written over. */
export const SeenVersion = (): PropertyDecorator =>
  applyDecorators(IfGiven(), Matches(VERSION), ApiProperty({ pattern: VERSION.source, required: false }));
