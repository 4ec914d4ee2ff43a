/** One call of a `wx` API with its arguments, functions left out. */
export interface WxCall {
  name: string;
  args: Record<string, unknown>;
}

/** What happened in this run: calls of `wx` and errors, in order. */
class Journal {
  readonly calls: WxCall[] = [];
  readonly errors: string[] = [];

  record(name: string, args: object): void {
    this.calls.push({ name, args: plain(args) });
  }

  error(reason: unknown): void {
    this.errors.push(reason instanceof Error ? (reason.stack ?? reason.message) : describe(reason));
  }
}

export function plain(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}

function describe(reason: unknown): string {
  return typeof reason === 'object' ? (JSON.stringify(reason) ?? String(reason)) : String(reason);
}

export const journal = new Journal();
