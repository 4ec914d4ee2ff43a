import type { CodeSpace } from 'glass-easel-miniprogram-adapter';
import type { CompiledPackage } from './package-types';

/** Makes templates and static configuration known; each page and component may use every built-in element. */
export function registerPackage(dist: CompiledPackage, codeSpace: CodeSpace, builtIns: readonly string[]): void {
  codeSpace.getComponentSpace().updateComponentOptions({ writeIdToDOM: true });
  const elements = Object.fromEntries(builtIns.map((tag) => [tag, tag]));
  for (const [path, json] of Object.entries(dist.json)) {
    codeSpace.addComponentStaticConfig(path, { component: json.component ?? false, usingComponents: { ...elements, ...json.usingComponents } });
  }
  for (const [path, content] of Object.entries(dist.templates)) {
    codeSpace.addCompiledTemplate(path, { groupList: dist.templates as never, content: content as never });
  }
}
