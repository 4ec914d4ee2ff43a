import type { CodeSpace, ComponentEnv } from 'glass-easel-miniprogram-adapter';
import { hiddenGlobals, inertFunction } from './hidden-globals';
import { journal } from './journal';
import type { CompiledPackage } from './package-types';
import { applyStyleOptions } from './register-package';

interface Module {
  exports: unknown;
}

/** What a dist file finds in scope besides the language. */
export interface ModuleScope {
  wx: object;
  App: (options: Record<string, unknown>) => void;
  getApp: () => unknown;
  getCurrentPages: () => unknown[];
}

/** Runs dist files as CommonJS modules, each once, with the browser's globals shadowed by parameters. */
export class ModuleLoader {
  private readonly cache = new Map<string, Module>();
  private readonly components = new Set<string>();
  private readonly hidden = hiddenGlobals().filter((name) => name !== 'Function');
  private environment: ComponentEnv | undefined;
  private registeringPath = '';
  private readonly scope: Record<string, unknown>;

  constructor(
    private readonly dist: CompiledPackage,
    private readonly codeSpace: CodeSpace,
    scope: ModuleScope,
  ) {
    this.scope = {
      ...scope,
      global: {},
      console: recordingConsole(),
      Function: inertFunction,
      Page: (definition: never) => this.registering().Page(definition),
      Component: (definition: object) => {
        applyStyleOptions(this.codeSpace, this.registeringPath, definition);
        return this.registering().Component(tolerated(definition) as never);
      },
      Behavior: (definition: never) => this.registering().Behavior(definition),
    };
  }

  /** Loads a page or component and what it uses; WeChat does so when the page is first opened. */
  loadComponent(path: string): void {
    if (this.components.has(path) || !this.dist.files[`${path}.js`]) return;
    this.components.add(path);
    for (const used of Object.values(this.dist.json[path]?.usingComponents ?? {})) this.loadComponent(resolvePath(path, used));
    this.require(`${path}.js`);
  }

  require(file: string): unknown {
    const known = this.cache.get(file);
    if (known) return known.exports;
    const source = this.dist.files[file];
    if (source === undefined) throw new Error(`module '${file}' is not defined`);
    const module: Module = { exports: {} };
    this.cache.set(file, module);
    this.inEnvironment(file.replace(/\.js$/, ''), () => this.run(file, source, module));
    return module.exports;
  }

  private inEnvironment(path: string, run: () => void): void {
    if (!this.dist.json[path]) return run();
    const outer = { environment: this.environment, path: this.registeringPath };
    this.codeSpace.componentEnv(path, (environment) => {
      this.environment = environment;
      this.registeringPath = path;
      run();
    });
    this.environment = outer.environment;
    this.registeringPath = outer.path;
  }

  private run(file: string, source: string, module: Module): void {
    const scope = {
      ...this.scope,
      require: (request: string) => this.require(this.resolveFile(file, request)),
      module,
      exports: module.exports,
    };
    const names = Object.keys(scope);
    const body = `return function(${names.join(',')}){${source}\n}\n//# sourceURL=weapp:///${file}`;
    const shadowed = new Function(...this.hidden, body) as () => (...args: unknown[]) => void;
    shadowed().apply(undefined, Object.values(scope));
  }

  private resolveFile(from: string, request: string): string {
    const path = resolvePath(from, request);
    return this.dist.files[path] === undefined ? `${path}.js` : path;
  }

  private registering(): ComponentEnv {
    if (!this.environment) throw new Error('Page and Component may be called only while a page or component file is loaded');
    return this.environment;
  }
}

/** Taro gives `{}` where a list belongs; WeChat takes it for none. */
function tolerated(definition: object): object {
  const lists = Object.entries(definition).filter(([name]) => name === 'behaviors' || name === 'externalClasses');
  return { ...definition, ...Object.fromEntries(lists.map(([name, list]) => [name, Array.isArray(list) ? list : []])) };
}

/** Resolves `request` seen from the file or component `from`; a leading slash means the root of the dist. */
export function resolvePath(from: string, request: string): string {
  const parts = request.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of request.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function recordingConsole(): Console {
  return Object.assign(Object.create(console) as Console, {
    error: (...reasons: unknown[]) => {
      for (const reason of reasons) journal.error(reason);
    },
  });
}
