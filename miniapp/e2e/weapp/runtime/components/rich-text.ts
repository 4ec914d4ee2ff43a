import type { BuiltIn } from './built-in';

/** `rich-text`: draws an HTML text; the node-array form is not covered. */
export const richText: BuiltIn = {
  tag: 'rich-text',
  properties: { nodes: null, space: String },
  changed: (host) => {
    const nodes = host.property<unknown>('nodes');
    if (nodes && typeof nodes !== 'string') throw new Error('rich-text: only HTML text is covered');
    host.element.innerHTML = (nodes as string | null) ?? '';
  },
};
