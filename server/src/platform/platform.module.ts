import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { Authentication, PolicyGuard } from './access';
import { AuditReader, AuditTrail, SealAudit } from './audit';
import { Clock, ClockSetting } from './clock';
import { Config } from './config';
import { Database, UnitOfWork } from './database';
import { BlindIndex, FieldCipher } from './encryption';
import { BodyCache, EndpointCheck, Readiness } from './http';
import { RefusalFilter } from './http/refusal-filter';
import { ForgetOldKeys } from './idempotency/forget-old-keys.job';
import { Ids, Random } from './ids';
import { JobLoop, JobQueue, JobRegistry, JobRunner, JobSignal, JobStore } from './jobs';

const services: Provider[] = [Ids, Random, Clock, AuditTrail, AuditReader, JobSignal, JobQueue, UnitOfWork, JobRegistry, JobStore, JobRunner, JobLoop, Authentication, BodyCache, Readiness, FieldCipher, BlindIndex, ClockSetting];

/** Everything a feature may ask for. Knows no feature. */
@Global()
@Module({})
export class PlatformModule {
  /** @param database opened and migrated. */
  static with(config: Config, database: Database): DynamicModule {
    const given: Provider[] = [
      { provide: Config, useValue: config },
      { provide: Database, useValue: database },
    ];
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      providers: [...given, ...services, EndpointCheck, ForgetOldKeys, SealAudit, { provide: APP_GUARD, useClass: PolicyGuard }, { provide: APP_FILTER, useClass: RefusalFilter }],
      exports: [Config, Database, ...services],
    };
  }
}
