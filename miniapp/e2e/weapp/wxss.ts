import { posix } from 'node:path';
import { rpxToVw } from './runtime/styles';

const IMPORT = /@import\s+(?:url\()?["']([^"']+)["']\)?\s*;?/g;

/** One style sheet as CSS: `@import`s replaced by what they name (relative to the sheet, or the dist's root), rpx by vw. */
export function wxssToCss(path: string, read: (path: string) => string | undefined, open: readonly string[] = []): string {
  if (open.includes(path)) throw new Error(`wxss imports itself: ${[...open, path].join(' → ')}`);
  const source = read(path);
  if (source === undefined) throw new Error(`wxss not found: ${path} (imported by ${open.at(-1) ?? 'nobody'})`);
  const whole = source.replace(IMPORT, (_match, request: string) => wxssToCss(resolveImport(path, request), read, [...open, path]));
  return rpxToVw(whole);
}

function resolveImport(from: string, request: string): string {
  return request.startsWith('/') ? request.slice(1) : posix.join(posix.dirname(from), request);
}
