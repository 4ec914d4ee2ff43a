import { canBecome, type MovePairingRequest, PAIRING_STATES, type PairingState, type RefusalCode } from '@cunshe/shared';

export interface StandingPairing {
  readonly state: PairingState;
  readonly steps: number;
  readonly isSetUp: boolean;
  readonly today: string;
}

export interface RefusedStep {
  readonly code: RefusalCode;
  readonly details?: Record<string, string>;
}

/** May the pairing step there? A signature has its paper, a first day its calendar, and a rest its reason. */
export function refusedStep(standing: StandingPairing, wish: Pick<MovePairingRequest, 'to' | 'seenSteps' | 'onDate' | 'document' | 'reason' | 'orders'>): RefusedStep | null {
  if (wish.seenSteps !== standing.steps || !canBecome(PAIRING_STATES, standing.state, wish.to)) return { code: 'STATE_CHANGED' };
  if (wish.to === 'signed' && (!wish.document || !wish.onDate)) return { code: 'INVALID_INPUT', details: { document: 'number and date of the signed paper' } };
  if (wish.to === 'signed' && wish.onDate! > standing.today) return { code: 'INVALID_INPUT', details: { onDate: 'not after today' } };
  if (wish.to === 'trial' && !standing.isSetUp) return { code: 'PAIRING_NOT_SET_UP' };
  if (isRest(wish.to) !== (wish.reason !== null)) return { code: 'INVALID_INPUT', details: { reason: 'said when it pauses or ends, and only then' } };
  if (hasDays(standing.state) && isRest(wish.to) && wish.orders === null) return { code: 'INVALID_INPUT', details: { orders: 'deliver or refund' } };
  return null;
}

/** Nothing new is ordered. */
export function isRest(state: PairingState): boolean {
  return state === 'paused' || state === 'ended';
}

/** It may have orders that stand. */
export function hasDays(state: PairingState): boolean {
  return state === 'trial' || state === 'active' || state === 'paused';
}
