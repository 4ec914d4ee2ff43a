import { brokenLinks } from '../../platform';
import type { Check } from '../check';

export const auditChainHolds: Check = {
  name: 'audit-chain-holds',
  holds: 'No event of the audit trail was changed, taken away or slipped in since it was sealed (DOMAIN §5, 6).',
  rows: brokenLinks,
};
