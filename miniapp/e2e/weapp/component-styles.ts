import postcss from 'postcss';
import { styleScope } from './runtime/package-types';

const CLASS = /\.(-?[_a-zA-Z][\w-]*)/g;

/**
 * Isolates a component's sheet as WeChat does: its classes get the component's own prefix, the one glass-easel
 * writes into the component's elements, so neither the app's classes reach in nor these reach out.
 */
export function scopeComponentCss(path: string, css: string): string {
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    const frame = rule.parent?.type === 'atrule' && 'name' in rule.parent && rule.parent.name.endsWith('keyframes');
    if (!frame) rule.selector = rule.selector.replace(CLASS, `.${styleScope(path)}--$1`);
  });
  return root.toString();
}
