// npm start [-- --reset]: from a bare checkout to the running demo.
import { requireNode } from './steps/node-version.mjs';

requireNode();
const { main } = await import('./steps/main.mjs');
const { startDemo } = await import('./steps/start-demo.mjs');
await main(() => startDemo(process.argv.slice(2)));
