/**
 * An instant read by plain SQL: MySQL's driver gives a Date, SQLite keeps the text 'YYYY-MM-DD HH:MM:SS.mmm' in UTC.
 * Entities are converted by TypeORM and need none of this.
 */
export function instantOf(value: Date | string): Date {
  return value instanceof Date ? value : new Date(`${value.replace(' ', 'T')}Z`);
}

/** As `instantOf`, for columns that may be null. */
export function instantOrNull(value: Date | string | null): Date | null {
  return value === null ? null : instantOf(value);
}

/** The text SQLite keeps; equal to what TypeORM writes, so that both compare as text. */
export function sqliteInstant(date: Date): string {
  return date.toISOString().slice(0, 23).replace('T', ' ');
}
