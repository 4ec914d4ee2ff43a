// npm run -s parse:grouplist: a pasted 接龙 comes in whole, one JSON of it goes out (shared/docs/group-list.md).
import { parseStdin } from './parse-stdin.mjs';

await parseStdin('group-list/parse-group-list.ts', (text, { parseGroupList }) => `${JSON.stringify(parseGroupList(text))}\n`);
