import { Injectable } from '@nestjs/common';

@Injectable()
export class PlaceByIp {
  find(_ip: string | null): string | null {
    return null;
  }
}
