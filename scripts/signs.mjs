// npm run signs -- --out <folder> [--gardens <number>] [--household <plaque> …]: A4 sheets of garden signs for the printer,
// each code as a picture, and a list of what each must say. From DATABASE_URL, or from the demo's village without one.
import { requireNode } from './steps/node-version.mjs';

requireNode();
const { main } = await import('./steps/main.mjs');
const { tellOnStderr } = await import('./steps/board.mjs');
const { printSigns } = await import('./steps/print-signs.mjs');
await main(() => {
  tellOnStderr();
  return printSigns(process.argv.slice(2));
});
