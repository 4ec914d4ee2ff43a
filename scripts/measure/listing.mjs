// npm run -s measure:listing [-- --pause S]: 陈桂香 puts up again what she sold lately, tap by tap in a browser; one JSON of it.
import { requireNode } from '../steps/node-version.mjs';

requireNode();
const { main } = await import('../steps/main.mjs');
const { measureListing } = await import('./measure-listing.mjs');
await main(() => measureListing(process.argv.slice(2)));
