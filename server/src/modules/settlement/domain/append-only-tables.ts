/** What is posted stays: the database itself refuses to change or delete a row of these. Corrections are contra entries. */
export const APPEND_ONLY_TABLES = ['ledger_document', 'ledger_entry', 'settlement'] as const;
