/**
 * Paths in the first code block that draws folders: each line a name ending in `/` or a file name, below the less indented one before it.
 * @param {string} markdown
 * @returns {string[]}
 */
export function treePaths(markdown) {
  const block = [...markdown.matchAll(/^```[a-z]*\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? '').find((text) => /^[\w.-]+\/(\s|$)/m.test(text)) ?? '';
  /** @type {{ indent: number, path: string }[]} */
  const above = [];
  return block.split('\n').flatMap((line) => {
    const [, space = '', name = ''] = /^(\s*)([\w.<>-]+(?:\/[\w.<>-]+)*\/?)(?=\s|$|,)/.exec(line) ?? [];
    if (!name.includes('/') && !name.includes('.')) return [];
    while ((above.at(-1)?.indent ?? -1) >= space.length) above.pop();
    const path = [...above.slice(-1).map((parent) => parent.path), name.replace(/\/$/, '')].join('/');
    above.push({ indent: space.length, path });
    return [path];
  });
}
