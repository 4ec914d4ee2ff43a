import type { Check } from '../check';

export const stockWithinOffer: Check = {
  name: 'stock-within-offer',
  holds: 'Of no listing is more reserved and sold than was offered (DOMAIN §5, 1).',
  sql: `
    SELECT id AS subject, offered, reserved, sold FROM listing
    WHERE reserved < 0 OR sold < 0 OR reserved + sold > offered
  `,
};
