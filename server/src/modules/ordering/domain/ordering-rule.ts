import type { RefusalCode } from '@cunshe/shared';

/** Why something may not be done: a stable code and the facts for its sentence. */
export interface Refused {
  readonly refused: RefusalCode;
  readonly details?: object;
}

export function isRefused(decision: object): decision is Refused {
  return 'refused' in decision;
}
