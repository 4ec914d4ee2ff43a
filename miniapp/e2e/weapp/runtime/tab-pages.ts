import type { PageHost } from './page-host';
import type { PageRecord, Query } from './page-record';

/** Tab pages: each is created once and stays alive, hidden, until `reLaunch`. */
export class TabPages {
  private readonly alive = new Map<string, PageRecord>();

  constructor(
    private readonly host: PageHost,
    private readonly paths: readonly string[],
  ) {}

  has(path: string): boolean {
    return this.paths.includes(path);
  }

  open(path: string, query: Query = {}): PageRecord {
    const record = this.alive.get(path) ?? this.host.create(path, query);
    this.alive.set(path, record);
    return record;
  }

  forget(record: PageRecord): void {
    if (this.alive.get(record.path) === record) this.alive.delete(record.path);
  }

  closeAll(): void {
    for (const record of this.alive.values()) this.host.destroy(record);
    this.alive.clear();
  }
}
