import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Files that are part of the program; all others (pictures, fonts) are served as they are. */
const CODE = /\.(js|json|wxml|wxs|wxss)$/;
const NOT_PAGES = new Set(['app.json', 'project.config.json', 'project.private.config.json', 'sitemap.json', 'theme.json']);

/** A built mini-program read into memory; paths use forward slashes from the dist's root. */
export class DistFolder {
  private readonly texts: ReadonlyMap<string, string>;

  constructor(readonly root: string) {
    const code = filesIn(root).filter((path) => CODE.test(path));
    this.texts = new Map(code.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
    if (!this.texts.has('app.json')) throw new Error(`no mini-program build in ${root}: app.json is missing`);
  }

  read = (path: string): string | undefined => this.texts.get(path);

  /** Paths that end so, with their text. */
  ending(extension: string): [path: string, text: string][] {
    return [...this.texts].filter(([path]) => path.endsWith(extension));
  }

  /** Configuration of pages and components, by path without `.json`. */
  componentJson(): Record<string, Record<string, unknown>> {
    const files = this.ending('.json').filter(([path]) => !NOT_PAGES.has(path));
    return Object.fromEntries(files.map(([path, text]) => [path.slice(0, -'.json'.length), JSON.parse(text) as Record<string, unknown>]));
  }

  /** SHA-256 over names and texts of the code files. */
  hash(): string {
    return hashOf([...this.texts].flat());
  }
}

export function hashOf(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest('hex');
}

export function filesIn(root: string): string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')).sort();
}
