import type { CodeSpace } from 'glass-easel-miniprogram-adapter';
import { type CompiledPackage, type ComponentJson, styleScope } from './package-types';

/** Makes templates and static configuration known; each page and component may use every built-in element. */
export function registerPackage(dist: CompiledPackage, codeSpace: CodeSpace, builtIns: readonly string[]): void {
  codeSpace.getComponentSpace().updateComponentOptions({ writeIdToDOM: true });
  const elements = Object.fromEntries(builtIns.map((tag) => [tag, tag]));
  for (const [path, json] of Object.entries(dist.json)) {
    const { component = false, styleIsolation, usingComponents } = json;
    const isolation = styleIsolation ? { styleIsolation: styleIsolation as never } : {};
    codeSpace.addComponentStaticConfig(path, { component, ...isolation, usingComponents: { ...elements, ...usingComponents } });
    if (component) codeSpace.addStyleSheet(path, undefined, styleScope(path));
  }
  for (const [path, content] of Object.entries(dist.templates)) {
    codeSpace.addCompiledTemplate(path, { groupList: dist.templates as never, content: content as never });
  }
}

/** `options.styleIsolation` or `options.addGlobalClass` of `Component(…)`: they count like the `.json`'s. */
export function applyStyleOptions(codeSpace: CodeSpace, path: string, definition: { options?: ComponentJson & { addGlobalClass?: boolean } }): void {
  const known = codeSpace.getComponentStaticConfig(path);
  const isolation = definition.options?.styleIsolation ?? (definition.options?.addGlobalClass ? 'apply-shared' : undefined);
  if (known && isolation) codeSpace.addComponentStaticConfig(path, { ...known, styleIsolation: isolation as never });
}
