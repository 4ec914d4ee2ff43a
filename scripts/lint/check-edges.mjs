// Prints every forbidden import with what to do instead; part of `npm run check`.
import { root } from '../steps/paths.mjs';
import { findForbiddenEdges } from './edges.mjs';

const { edges, modules } = await findForbiddenEdges(root);
for (const { rule, from, to, advice } of edges) console.log(`${from}\n  → ${to}\n  ${rule}: ${advice}\n`);
console.log(edges.length > 0 ? `${edges.length} forbidden imports` : `${modules} files, no forbidden import`);
process.exitCode = edges.length > 0 ? 1 : 0;
