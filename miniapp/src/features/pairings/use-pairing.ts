import { type PairingPage, pairingDeskRoutes } from '@cunshe/shared';
import { keepPage, type Page, queryClient, usePage } from '@/api';
import { usePageParams } from '@/platform/navigation';
import { useRole } from '@/state/session';

export interface OnePairing {
  readonly operatorId: string;
  readonly pairingId: string;
  readonly page: Page<PairingPage>;
  /** An answer to a write takes the page's place; the list is asked for again. */
  keep(answer: PairingPage | null): boolean;
}

/** The pairing the page was opened with. */
export function usePairing(): OnePairing {
  const operatorId = useRole()?.scopeId ?? '';
  const { pairingId = '' } = usePageParams();
  const page = usePage(pairingDeskRoutes.pairing, { operatorId, pairingId }, { keep: true, enabled: operatorId !== '' && pairingId !== '' });
  const keep = (answer: PairingPage | null): boolean => {
    if (!answer) return false;
    keepPage(pairingDeskRoutes.pairing, { operatorId, pairingId }, answer);
    void queryClient.invalidateQueries();
    return true;
  };
  return { operatorId, pairingId, page, keep };
}
