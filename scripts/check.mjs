// npm run check: types, lint, imports, the rules' self-test, and pictures of sizes.
import { requireNode } from './steps/node-version.mjs';

requireNode();
const { main } = await import('./steps/main.mjs');
const { runCheck } = await import('./check/run-check.mjs');
await main(() => runCheck(process.argv.slice(2)));
