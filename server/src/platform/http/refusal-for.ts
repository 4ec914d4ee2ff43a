import type { RefusalCode } from '@cunshe/shared';
import { isLockWaitTimeout, isRetryable, isUnreachable } from '../database/dialect';
import { Refusal } from './refusal';

interface Thrown {
  readonly code?: unknown;
  readonly statusCode?: unknown;
  readonly status?: unknown;
}

const BY_STATUS: Record<number, RefusalCode> = {
  400: 'INVALID_INPUT',
  401: 'SIGN_IN_REQUIRED',
  403: 'NOT_ALLOWED',
  404: 'ROUTE_NOT_FOUND',
  408: 'SERVICE_UNAVAILABLE',
  413: 'PAYLOAD_TOO_LARGE',
  414: 'INVALID_INPUT',
  415: 'UNSUPPORTED_MEDIA',
  429: 'TOO_MANY_REQUESTS',
  431: 'INVALID_INPUT',
  503: 'SERVICE_UNAVAILABLE',
};

/** What a thrown value means to the client. Whatever nobody foresaw is INTERNAL and says nothing more. */
export function refusalFor(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (isUnreachable(error) || isRetryable(error) || isLockWaitTimeout(error)) return new Refusal('SERVICE_UNAVAILABLE');
  const { statusCode, status } = (typeof error === 'object' && error !== null ? error : {}) as Thrown;
  const code = BY_STATUS[Number(statusCode ?? status)];
  return new Refusal(code ?? 'INTERNAL');
}
