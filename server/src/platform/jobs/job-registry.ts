import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { ExternalJobHandler, JobHandler } from './job-handler';
import { JOB_METADATA, type JobBinding } from './job-handler';
import { type Recurrence, RECURRENCE_METADATA } from './recurrence';

export type BoundHandler =
  | { readonly external: false; readonly handler: JobHandler<object> }
  | { readonly external: true; readonly handler: ExternalJobHandler<object> };

/** Handlers by kind, found among the providers of all modules. */
@Injectable()
export class JobRegistry implements OnApplicationBootstrap {
  private readonly handlers = new Map<string, BoundHandler>();
  private readonly recurring: { kind: string; recurrence: Recurrence }[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!metatype || !instance) continue;
      const binding: JobBinding | undefined = Reflect.getMetadata(JOB_METADATA, metatype);
      if (!binding) continue;
      if (this.handlers.has(binding.kind)) throw new Error(`two handlers for jobs of kind ${binding.kind}`);
      this.handlers.set(binding.kind, { external: binding.external, handler: instance } as BoundHandler);
      const recurrence: Recurrence | undefined = Reflect.getMetadata(RECURRENCE_METADATA, metatype);
      if (recurrence) this.recurring.push({ kind: binding.kind, recurrence });
    }
  }

  handlerOf(kind: string): BoundHandler {
    const found = this.handlers.get(kind);
    if (!found) throw new Error(`no handler for jobs of kind ${kind}`);
    return found;
  }

  /** Kinds that come due by themselves. */
  get recurrences(): readonly { kind: string; recurrence: Recurrence }[] {
    return this.recurring;
  }
}
