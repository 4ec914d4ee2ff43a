import { WITHOUT_CERTIFICATE } from '@cunshe/shared';
import type { Check } from '../check';

const ELSEWHERE = WITHOUT_CERTIFICATE.map((category) => `'${category}'`).join();

export const linesLeadToBatches: Check = {
  name: 'lines-lead-to-batches',
  holds: 'Every line handed over leads to a batch of its own household, every batch of produce that needs one to its grower’s certificate, every certificate to its batches (DOMAIN §5, 8).',
  sql: `
    SELECT l.id AS subject, l.state, l.household_id, b.household_id AS of_batch
    FROM order_line l LEFT JOIN bag_reading r ON r.line_id = l.id LEFT JOIN harvest_batch b ON b.listing_id = l.listing_id AND (r.receipt_id IS NULL OR r.receipt_id = b.receipt_id)
    WHERE l.state = 'handed_over' AND (b.id IS NULL OR b.household_id <> l.household_id)
    UNION ALL
    SELECT b.id AS subject, b.state, b.household_id, c.category
    FROM harvest_batch b JOIN listing s ON s.id = b.listing_id JOIN sale_unit u ON u.id = s.sale_unit_id JOIN crop c ON c.id = u.crop_id LEFT JOIN certificate_batch cb ON cb.batch_id = b.id AND cb.kind = 'grower'
    WHERE b.state <> 'open' AND c.category NOT IN (${ELSEWHERE}) AND cb.batch_id IS NULL
    UNION ALL
    SELECT c.id AS subject, c.kind, c.number, c.kept_until
    FROM certificate c LEFT JOIN certificate_batch cb ON cb.certificate_id = c.id LEFT JOIN harvest_batch b ON b.id = cb.batch_id
    WHERE b.id IS NULL
  `,
};
