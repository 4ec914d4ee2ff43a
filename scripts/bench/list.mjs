// npm run bench:list [-- --requests 50000] [-- --profile <folder>]: what the day's list of 60 crops costs.
import { parseArgs } from 'node:util';
import { main } from '../steps/main.mjs';
import { copyDatabase, startBaseline } from './baseline.mjs';
import { compare } from './compare.mjs';
import { memoryMb } from './cpu-time.mjs';
import { httpClient } from './http-client.mjs';
import { underLoad } from './load.mjs';
import { listSixty, openPreparedDay, peopleAndCrops } from './prepared-day.mjs';
import { setStage } from './stage.mjs';
import { profiling, startServer } from './start-process.mjs';

const CLIENTS = 8;
const { values: options } = parseArgs({ options: { requests: { type: 'string', default: '50000' }, profile: { type: 'string' } } });

/** @param {Awaited<ReturnType<typeof setStage>>} stage */
async function prepare(stage) {
  const day = await openPreparedDay(stage);
  await listSixty(day.database);
  const { tokens, pointIds, listingIds } = await peopleAndCrops(day, CLIENTS);
  await day.close();
  if (listingIds.length !== 60) throw new Error(`${listingIds.length} crops are listed, not 60`);
  return { tokens, pointIds, recording: { statements: [{ sql: 'SELECT * FROM listing WHERE id = ?', values: [listingIds[0]] }], fresh: [], codes: [] } };
}

/** @param {string} base @param {{ tokens: string[], pointIds: string[] }} who */
function listReader(base, { tokens, pointIds }) {
  const { ask, exchange } = httpClient(base, CLIENTS);
  /** @param {number} index @returns {Parameters<typeof ask>} */
  const request = (index) => ['GET', `/api/today/${pointIds[index % pointIds.length]}`, { headers: { authorization: `Bearer ${tokens[index % tokens.length]}` } }];
  const read = async (/** @type {number} */ index) => {
    const { status, headers } = await exchange(...request(index));
    if (status !== 200 || headers['content-encoding'] !== 'gzip') throw new Error(`the list answered ${status}, ${headers['content-encoding']}`);
  };
  const look = async () => {
    const { value, bytes } = await ask(...request(0));
    const crops = value.gardens.flatMap((/** @type {{ listings: { remaining: number, priceFen: number }[] }} */ { listings }) => listings);
    if (crops.length !== 60) throw new Error(`the page shows ${crops.length} crops, not 60`);
    return bytes;
  };
  return { read, look };
}

await main(async () => {
  const stage = await setStage();
  const { recording, ...who } = await prepare(stage);
  const baseline = startBaseline({ url: await copyDatabase(stage.databaseUrl), clients: CLIENTS, recording });
  const server = await startServer({ env: stage.env, folder: stage.folder, nodeArgs: profiling(options.profile) });
  const { read, look } = listReader(stage.base, who);
  const result = await compare({
    op: 'the list of 60 crops with price and stock', count: Number(options.requests), bytesGzip: await look(),
    ours: { pids: [server.pid, stage.mariadb.pid], run: (count) => underLoad({ count, clients: CLIENTS, work: (_, index) => read(index) }) },
    baseline: { pids: [baseline.pid, stage.mariadb.pid], run: baseline.run },
  });
  console.log(`the server holds ${memoryMb(server.pid).now} MB, at most ${memoryMb(server.pid).peak} MB`);
  baseline.stop();
  await server.stop();
  await stage.end();
  console.log(JSON.stringify(result));
});
