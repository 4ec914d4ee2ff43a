import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(__dirname, '../../../src');

/** Tables whose rows are facts: what was posted, told or audited stays as it was. */
const FACTS = ['ledger_document', 'ledger_entry', 'payment_event', 'audit_event'];

it('no statement of the program changes or deletes a posted fact', () => {
  const offenders = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => new RegExp(`(UPDATE|DELETE FROM|REPLACE INTO)\\s+(${FACTS.join('|')})\\b`, 'i').test(readFileSync(join(SOURCES, file), 'utf8')));
  expect(offenders).toEqual([]);
});
