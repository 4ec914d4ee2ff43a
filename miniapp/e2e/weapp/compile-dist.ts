import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { TmplGroup } from 'glass-easel-template-compiler';
import { scopeComponentCss } from './component-styles';
import { DistFolder, filesIn, hashOf } from './dist-folder';
import type { AppJson, CompiledStyles } from './runtime/package-types';
import { pagePaths } from './runtime/package-types';
import { wxssToCss } from './wxss';

const RUNTIME = join(__dirname, 'runtime');
const CACHE = join(__dirname, '../../../node_modules/.cache/cunshe/weapp');
/** How many results of each kind stay in the cache. */
const KEPT = 20;
/** What decides how a package looks after compiling. */
const SELF = ['compile-dist.ts', 'component-styles.ts', 'dist-folder.ts', 'wxss.ts', 'runtime/package-types.ts', 'runtime/styles.ts'];
const COMPILERS = ['glass-easel', 'glass-easel-miniprogram-adapter', 'glass-easel-template-compiler'];

export interface CompiledDist {
  /** The dist folder: pictures and fonts are served from it. */
  dist: string;
  /** Texts of the two scripts the page loads. */
  packageScript: string;
  runtimeScript: string;
  /** Warnings of the template compiler, `file: text`. */
  warnings: string[];
}

/** Compiles a dist folder for the runtime. Results are kept by hash of the folder, of the runtime and of the compilers. */
export async function compileDist(dist: string): Promise<CompiledDist> {
  const folder = new DistFolder(resolve(dist));
  const runtimeKey = hashOf([...filesIn(RUNTIME).map((path) => readFileSync(join(RUNTIME, path), 'utf8')), ...compilerVersions()]);
  const compilerKey = hashOf([...SELF.map((file) => readFileSync(join(__dirname, file), 'utf8')), ...compilerVersions()]);
  const runtimeScript = await cached('runtime', runtimeKey, bundleRuntime);
  const compiled = await cached('dist', hashOf([folder.hash(), compilerKey]), () => JSON.stringify(compilePackage(folder)));
  return { dist: folder.root, runtimeScript, ...(JSON.parse(compiled) as { packageScript: string; warnings: string[] }) };
}

/** The package as a script that sets `window.__weappPackage`. */
function compilePackage(folder: DistFolder): { packageScript: string; warnings: string[] } {
  const group = new TmplGroup();
  const warnings: string[] = [];
  for (const [path, text] of folder.ending('.wxs')) group.addScript(path.slice(0, -'.wxs'.length), text);
  for (const [path, text] of folder.ending('.wxml')) {
    const found = group.addTmpl(path.slice(0, -'.wxml'.length), text) as unknown[];
    warnings.push(...found.map((warning) => `${path}: ${String(warning)}`));
  }
  const app = JSON.parse(folder.read('app.json') ?? '') as AppJson;
  const plain = { app, json: folder.componentJson(), files: Object.fromEntries(folder.ending('.js')), styles: compileStyles(folder, app) };
  const templates = `(()=>{return ${group.getTmplGenObjectGroups()}})()`;
  return { packageScript: `window.__weappPackage={...${JSON.stringify(plain)},templates:${templates}};`, warnings };
}

/** Sheets that nobody names as app, page or component act only where they are imported. */
function compileStyles(folder: DistFolder, app: AppJson): CompiledStyles {
  const css = (path: string) => (folder.read(`${path}.wxss`) === undefined ? '' : wxssToCss(`${path}.wxss`, folder.read));
  const pages = pagePaths(app);
  const components = Object.keys(folder.componentJson()).filter((path) => !pages.includes(path));
  return {
    app: css('app'),
    components: components.map((path) => scopeComponentCss(path, css(path))).join('\n'),
    pages: Object.fromEntries(pages.map((path) => [path, css(path)])),
  };
}

async function bundleRuntime(): Promise<string> {
  const result = await build({ entryPoints: [join(RUNTIME, 'boot.ts')], bundle: true, format: 'iife', target: 'es2022', minifySyntax: true, minifyWhitespace: true, write: false, logLevel: 'error' });
  return result.outputFiles[0]?.text ?? '';
}

/** The kept text, or a new one that replaces the oldest kept. */
async function cached(kind: string, key: string, make: () => string | Promise<string>): Promise<string> {
  const file = join(CACHE, `${kind}-${key}`);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const text = await make();
  mkdirSync(CACHE, { recursive: true });
  forgetOldest(kind);
  // Another process may be writing the same file: it must appear whole or not at all.
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
  return text;
}

function forgetOldest(kind: string): void {
  const kept = readdirSync(CACHE).filter((name) => name.startsWith(`${kind}-`)).map((name) => join(CACHE, name));
  const age = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  for (const file of kept.sort((a, b) => age(b) - age(a)).slice(KEPT - 1)) rmSync(file, { force: true });
}

function compilerVersions(): string[] {
  return COMPILERS.map((name) => readFileSync(join(__dirname, '../../../node_modules', name, 'package.json'), 'utf8'));
}
