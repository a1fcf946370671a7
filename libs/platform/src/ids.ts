import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Ids } from '@jembatan/kernel';
import { v7 } from 'uuid';

@Injectable()
export class RandomIds extends Ids {
  next(): string {
    return v7();
  }

  secret(bytes: number): string {
    return randomBytes(bytes).toString('base64url');
  }
}
