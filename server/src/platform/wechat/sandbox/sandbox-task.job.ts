import { Injectable } from '@nestjs/common';
import { ExternalJobHandler, HandlesExternalJob } from '../../jobs';
import { InProcessSandbox, SANDBOX_JOB } from './in-process-sandbox';
import type { SandboxTask } from './sandbox-world';

/** What the provider in this process does later: sending again, settling a late payment. */
@Injectable()
@HandlesExternalJob(SANDBOX_JOB)
export class RunSandboxTask extends ExternalJobHandler<SandboxTask> {
  constructor(private readonly sandbox: InProcessSandbox) {
    super();
  }

  async handle(task: SandboxTask): Promise<() => Promise<void>> {
    await this.sandbox.provider.run(task);
    return async () => undefined;
  }
}
