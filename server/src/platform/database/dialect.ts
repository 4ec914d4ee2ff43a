/**
 * The one file that knows how the engines differ. `mariadb` and `mysql` speak the same SQL here; TypeORM needs to
 * know which of the two it is, or it sees schema differences that are none.
 */
export type Dialect = 'sqlite' | 'mariadb' | 'mysql';

/** A value of a statement parameter. */
export type SqlValue = string | number | bigint | boolean | Date | Buffer | null | undefined;

interface DriverError {
  readonly code?: string;
  readonly errno?: number;
  readonly driverError?: DriverError;
}

/** Milliseconds since 1970 by the database's clock, and how far the one clock stands from it. */
export function clockSql(dialect: Dialect): string {
  const real = dialect === 'sqlite' ? `CAST(unixepoch('subsec') * 1000 AS INTEGER)` : 'CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS SIGNED)';
  return `SELECT ${real} AS now_ms, CASE WHEN stopped_at_ms IS NULL THEN offset_ms ELSE stopped_at_ms - ${real} END AS offset_ms FROM clock_offset WHERE id = 1`;
}

/** Opens a transaction that may write. SQLite takes its write lock at once, so it never fails half-way. */
export function beginSql(dialect: Dialect): string {
  return dialect === 'sqlite' ? 'BEGIN IMMEDIATE' : 'START TRANSACTION';
}

/** `INSERT` that leaves an existing row alone. */
export function insertIgnoreSql(dialect: Dialect): string {
  return dialect === 'sqlite' ? 'INSERT OR IGNORE INTO' : 'INSERT IGNORE INTO';
}

/** Ends a SELECT whose rows are kept from changing until the transaction ends. SQLite has one writer, so nobody else is there. */
export function forUpdateSql(dialect: Dialect): string {
  return dialect === 'sqlite' ? '' : 'FOR UPDATE';
}

/** As `forUpdateSql`, beside others who only look. */
export function forShareSql(dialect: Dialect): string {
  return dialect === 'sqlite' ? '' : 'LOCK IN SHARE MODE';
}

/** A unique key or primary key was already taken. */
export function isUniqueViolation(error: unknown): boolean {
  const { code, errno } = driverErrorOf(error);
  return errno === 1062 || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

/** A CHECK refused the write. */
export function isCheckViolation(error: unknown): boolean {
  const { code, errno } = driverErrorOf(error);
  return errno === 4025 || errno === 3819 || code === 'SQLITE_CONSTRAINT_CHECK';
}

/** Somebody else held the row longer than the lock wait. */
export function isLockWaitTimeout(error: unknown): boolean {
  return driverErrorOf(error).errno === 1205;
}

const RETRYABLE_ERRNO = new Set([
  1213, // deadlock, one side was chosen to start over
  1205, // lock wait timeout
  1020, // MariaDB ≥ 11.6: the row changed since the snapshot
]);

/** The transaction was undone through no fault of its own and may run again. */
export function isRetryable(error: unknown): boolean {
  const { code, errno } = driverErrorOf(error);
  return (errno !== undefined && RETRYABLE_ERRNO.has(errno)) || (code ?? '').startsWith('SQLITE_BUSY');
}

const UNREACHABLE_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'PROTOCOL_CONNECTION_LOST', 'POOL_CLOSED']);

/** The database cannot be reached: the answer is 503, not 500. */
export function isUnreachable(error: unknown): boolean {
  return UNREACHABLE_CODES.has(driverErrorOf(error).code ?? '');
}

function driverErrorOf(error: unknown): DriverError {
  const outer = (typeof error === 'object' && error !== null ? error : {}) as DriverError;
  return outer.driverError ?? outer;
}
