import type { MigrationInterface } from 'typeorm';

type MigrationClass = new () => MigrationInterface;

const registered: MigrationClass[] = [];

/** The program hands the platform its ordered, append-only list before a database is opened. */
export function useMigrations(list: readonly MigrationClass[]): void {
  registered.splice(0, registered.length, ...list);
}

export function migrations(): MigrationClass[] {
  return [...registered];
}
