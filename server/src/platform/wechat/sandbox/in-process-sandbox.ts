import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Config } from '../../config';
import { Database, UnitOfWork } from '../../database';
import { wallClock } from '../wall-clock';
import { DatabaseRecords } from './database-records';
import { type SandboxKeys, sandboxKeys } from './sandbox-keys';
import type { SignedNotice } from './sandbox-notices';
import { SandboxProvider } from './sandbox-provider';
import type { SandboxTask, SandboxWorld } from './sandbox-world';

export const SANDBOX_JOB = 'wechat-sandbox.task';

/**
 * The invented provider inside the server of a demo or a test: books and tasks in the database, messages handed over
 * as bytes through the server's own HTTP stack, so that no port has to be known.
 */
@Injectable()
export class InProcessSandbox implements SandboxWorld {
  readonly wallClock = wallClock;
  private madeKeys?: SandboxKeys;
  private madeProvider?: SandboxProvider;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly adapters: HttpAdapterHost,
    readonly records: DatabaseRecords,
  ) {}

  /** Made when first asked for: a production server never has them. */
  get keys(): SandboxKeys {
    return (this.madeKeys ??= sandboxKeys(this.config.dataDir));
  }

  get provider(): SandboxProvider {
    return (this.madeProvider ??= new SandboxProvider(this));
  }

  now(): Promise<Date> {
    return this.database.now();
  }

  at(when: Date, task: SandboxTask): Promise<void> {
    return this.unitOfWork.run((tx) => tx.enqueue({ kind: SANDBOX_JOB, payload: task, runAt: when }));
  }

  async post(url: string, { headers, body }: SignedNotice): Promise<number> {
    const fastify = this.adapters.httpAdapter.getInstance<FastifyInstance>();
    const answer = await fastify.inject({ method: 'POST', url: new URL(url).pathname, headers, payload: body });
    return answer.statusCode;
  }
}
