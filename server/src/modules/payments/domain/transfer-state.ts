import type { PayoutState } from '@cunshe/shared';

export type TransferState = PayoutState;

/** The provider's words for a transfer bill. */
type ProviderState = 'ACCEPTED' | 'PROCESSING' | 'WAIT_USER_CONFIRM' | 'TRANSFERING' | 'SUCCESS' | 'FAIL' | 'CANCELING' | 'CANCELLED';

/** Only SUCCESS is paid; unconfirmed for 24 hours ends as FAIL, and the money is back with the operator. */
const STATES: Readonly<Record<ProviderState, TransferState>> = {
  ACCEPTED: 'submitted',
  PROCESSING: 'submitted',
  WAIT_USER_CONFIRM: 'wait_payee',
  TRANSFERING: 'submitted',
  CANCELING: 'submitted',
  SUCCESS: 'succeeded',
  FAIL: 'failed',
  CANCELLED: 'failed',
};

/** @returns null for a word that is not the provider's. */
export function transferStateOf(providerState: string): TransferState | null {
  return Object.hasOwn(STATES, providerState) ? STATES[providerState as ProviderState] : null;
}
