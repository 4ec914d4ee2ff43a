import type { Check } from '../check';

export const billedWithinEstimate: Check = {
  name: 'billed-within-estimate',
  holds: 'No line, fee or order was billed above what was agreed when it was placed (DOMAIN §5, 3).',
  sql: `
    SELECT id AS subject, 'line' AS kind, billed_fen, estimate_fen AS agreed_fen FROM order_line WHERE billed_fen > estimate_fen OR billed > packed
    UNION ALL
    SELECT order_id, type, billed_fen, amount_fen FROM order_fee WHERE billed_fen > amount_fen
    UNION ALL
    SELECT id, 'order', billed_fen, total_fen FROM resident_order WHERE billed_fen > total_fen
  `,
};
