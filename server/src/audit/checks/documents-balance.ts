import type { Check } from '../check';

export const documentsBalance: Check = {
  name: 'documents-balance',
  holds: 'Every document of the ledger has entries and its debits equal its credits; no entry stands alone (DOMAIN §5, 2).',
  sql: `
    SELECT d.id AS subject, d.kind, COALESCE(SUM(e.debit_fen), 0) AS debit_fen, COALESCE(SUM(e.credit_fen), 0) AS credit_fen
    FROM ledger_document d LEFT JOIN ledger_entry e ON e.document_id = d.id
    GROUP BY d.id, d.kind HAVING COUNT(e.seq) = 0 OR SUM(e.debit_fen) <> SUM(e.credit_fen)
    UNION ALL
    SELECT e.document_id, 'no document', e.debit_fen, e.credit_fen
    FROM ledger_entry e LEFT JOIN ledger_document d ON d.id = e.document_id WHERE d.id IS NULL
  `,
};
