/** Where the invented provider keeps its books: one document per key. */
export interface SandboxRecords {
  get<T extends object>(key: string): Promise<T | undefined>;
  /** Replaces a document by what `step` makes of it, one change at a time; `undefined` leaves it as it is. Returns what stands then. */
  change<T extends object>(key: string, step: (current: T | undefined) => T | undefined): Promise<T | undefined>;
  /** All documents whose key begins so, in the order of their keys. */
  list<T extends object>(prefix: string): Promise<T[]>;
}

/** Books that live as long as the process: for the provider that runs on its own. */
export class MemoryRecords implements SandboxRecords {
  private readonly documents = new Map<string, object>();

  async get<T extends object>(key: string): Promise<T | undefined> {
    return this.documents.get(key) as T | undefined;
  }

  async change<T extends object>(key: string, step: (current: T | undefined) => T | undefined): Promise<T | undefined> {
    const current = this.documents.get(key) as T | undefined;
    const next = step(current);
    if (next) this.documents.set(key, next);
    return next ?? current;
  }

  async list<T extends object>(prefix: string): Promise<T[]> {
    return [...this.documents.keys()].filter((key) => key.startsWith(prefix)).sort().map((key) => this.documents.get(key) as T);
  }
}
