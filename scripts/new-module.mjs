// node scripts/new-module.mjs <name>: the first files of a server module.
import { requireNode } from './steps/node-version.mjs';

requireNode();
const { main } = await import('./steps/main.mjs');
const { scaffoldModule } = await import('./steps/scaffold-module.mjs');
await main(async () => scaffoldModule(process.argv[2]).forEach((line) => console.log(line)));
