// npm run dev: server and h5, both following changes.
import { requireNode } from './steps/node-version.mjs';

requireNode();
const { main } = await import('./steps/main.mjs');
const { develop } = await import('./steps/develop.mjs');
await main(develop);
