import type { Dialect } from './dialect';

const FORBIDDEN = { update: 'changed', delete: 'deleted' } as const;

/**
 * Statements that make a table append-only on the engine itself: a row once written is neither changed nor deleted by
 * anybody, whatever program it is. On MySQL the account that migrates needs the TRIGGER privilege.
 */
export function appendOnlySql(dialect: Dialect, table: string): string[] {
  return (Object.keys(FORBIDDEN) as (keyof typeof FORBIDDEN)[]).map((verb) => {
    const message = `${table} is append-only: a row is never ${FORBIDDEN[verb]}`;
    const body = dialect === 'sqlite' ? `BEGIN SELECT RAISE(ABORT, '${message}'); END` : `SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${message}'`;
    return `CREATE TRIGGER ${table}_no_${verb} BEFORE ${verb.toUpperCase()} ON ${table} FOR EACH ROW ${body}`;
  });
}

/** Takes the walls of `appendOnlySql` down again: for whoever empties the demo, and for tests of the audit. */
export function dropAppendOnlySql(table: string): string[] {
  return Object.keys(FORBIDDEN).map((verb) => `DROP TRIGGER IF EXISTS ${table}_no_${verb}`);
}
