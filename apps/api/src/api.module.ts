import { Module } from '@nestjs/common';
import { PlatformModule } from '@jembatan/platform';

/** Everything the HTTP side needs. One import line a lib. */
@Module({ imports: [PlatformModule] })
export class ApiModule {}
