export type { JobFacts, JobOrder } from './job';
export { ExternalJobHandler, HandlesExternalJob, HandlesJob, JobHandler } from './job-handler';
export { JobLoop } from './job-loop';
export { JobQueue } from './job-queue';
export { JobRegistry } from './job-registry';
export { JobRunner } from './job-runner';
export { JobSignal } from './job-signal';
export { JobStore } from './job-store';
export { Recurs, type Recurrence } from './recurrence';
