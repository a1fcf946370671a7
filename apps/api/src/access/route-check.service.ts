import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS, type Access, READING, type Reading, STANCE, type Stance } from './access.decorator';
import { faultsOfRoutes, type Route } from './access.rules';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

export const writes = (method: string): boolean => !READS.has(method);

/** Walks every route at the start; the API does not start while one says too little. */
@Injectable()
export class RouteCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const faults = faultsOfRoutes(this.routes());
    if (faults.length > 0)
      throw new Error(`Routes must say who may call them:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }

  private routes(): Route[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype = metatype.prototype as Record<string, (...args: unknown[]) => unknown>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        const method = handler && this.reflector.get<RequestMethod | undefined>(METHOD_METADATA, handler);
        if (!handler || method === undefined) return [];
        return {
          name: `${metatype.name}.${name}`,
          writes: writes(RequestMethod[method]),
          access: this.reflector.get<Access | undefined>(ACCESS, handler),
          stance: this.reflector.get<Stance | undefined>(STANCE, handler),
          reading: this.reflector.get<Reading | undefined>(READING, handler),
        };
      });
    });
  }
}
