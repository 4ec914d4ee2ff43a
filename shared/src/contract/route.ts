/** The contract is hand-written types plus route tables: no generation, and a rename is a compile error on both sides. */
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * One route. `Input` merges path parameters, query and body into one object; for GET everything not in the path is
 * query, otherwise body. The types live only in the compiler.
 */
export interface Route<Input = unknown, Output = unknown> {
  readonly method: HttpMethod;
  /** Below `/api`, with `:name` parameters. */
  readonly path: string;
  /** A write that needs an Idempotency-Key header, made by the client before the first send. */
  readonly idempotent: boolean;
  /** The answer is a file, not JSON: see `download`. */
  readonly file?: boolean;
  /** The body is a form with one file, not JSON: see `upload`. */
  readonly upload?: boolean;
  readonly types?: { readonly input: Input; readonly output: Output };
}

export type InputOf<R> = R extends Route<infer Input, unknown> ? Input : never;
export type OutputOf<R> = R extends Route<unknown, infer Output> ? Output : never;

/** A read. */
export function read<Input, Output>(path: string): Route<Input, Output> {
  return { method: 'GET', path, idempotent: false };
}

/** A write that is safe to send again because its key is remembered. */
export function write<Input, Output>(path: string, method: HttpMethod = 'POST'): Route<Input, Output> {
  return { method, path, idempotent: true };
}

/** A call that changes nothing lasting, or is harmless to repeat by its own nature (sign-in, checking a code). */
export function action<Input, Output>(path: string, method: HttpMethod = 'POST'): Route<Input, Output> {
  return { method, path, idempotent: false };
}

/** What a `download` answers: bytes under a name of their own. Neither program ever holds this value. */
export interface FileDownload {
  readonly file: true;
}

/** How the same tables may be had. */
export const FILE_FORMATS = ['pdf', 'xlsx', 'csv'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** A read whose answer is a file to keep; refused as any other route. */
export function download<Input>(path: string): Route<Input, FileDownload> {
  return { method: 'GET', path, idempotent: false, file: true };
}

/** A call that sends one file, in a form's field `file`. Harmless to repeat: what nothing refers to is thrown away. */
export function upload<Output>(path: string): Route<Record<string, never>, Output> {
  return { method: 'POST', path, idempotent: false, upload: true };
}

/** Names of the `:parameters` in a route's path, in order. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/:([A-Za-z]+)/g)].map((match) => match[1]!);
}
