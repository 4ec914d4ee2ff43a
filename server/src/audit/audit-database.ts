import type { Queryable } from '../platform';
import { type Violation, violationsOf } from './check';
import { CHECKS } from './checks';

/**
 * Proves a database against the invariants of DOMAIN §5. Reads only; any database of this program, live or restored.
 * Inside a transaction (`Tx`) it sees one moment; beside a running server a row may be caught between two statements
 * of different checks, never within one check.
 */
export async function auditDatabase(from: Queryable): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const check of CHECKS) found.push(...(await violationsOf(from, check)));
  return found;
}
