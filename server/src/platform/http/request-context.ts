import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '@cunshe/shared';

/** What is known about the request being served, or the job being run, wherever its work is done. */
export interface RequestContext {
  readonly requestId: string;
  readonly ip: string;
  /** Set by the guard. */
  actor: Actor | null;
  /** The account somebody acts for, when it is not their own. */
  onBehalfOf: string | null;
  /** Kind of the job whose work this is. */
  readonly job?: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** The context of the current request or job; absent in scripts. */
export function requestContext(): RequestContext | undefined {
  return storage.getStore();
}

export function inRequestContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}
