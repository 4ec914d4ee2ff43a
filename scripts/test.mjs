// npm test [-- <words of suite names>] [--with-check]: everything that must hold, from a bare checkout.
import { requireNode } from './steps/node-version.mjs';

requireNode();
const { main } = await import('./steps/main.mjs');
const { runTests } = await import('./test/run-tests.mjs');
await main(() => runTests(process.argv.slice(2)));
