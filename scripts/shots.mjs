// npm run shots [-- --out <folder>]: a picture of every story step, into the folder (miniapp/dist/shots unless told).
import { requireNode } from './steps/node-version.mjs';

requireNode();
const { main } = await import('./steps/main.mjs');
const { takeShots } = await import('./steps/take-shots.mjs');
await main(() => takeShots(process.argv.slice(2)));
