// npm run bench:order [-- --orders 2000] [-- --profile <folder>]: what one order of two lines costs, placed and paid.
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { main } from '../steps/main.mjs';
import { auditOrders, paidOrders } from './audit-orders.mjs';
import { copyDatabase, startBaseline } from './baseline.mjs';
import { compare } from './compare.mjs';
import { memoryMb } from './cpu-time.mjs';
import { underLoad } from './load.mjs';
import { orderOperation } from './order-operation.mjs';
import { openPreparedDay, peopleAndCrops } from './prepared-day.mjs';
import { recordStatements } from './recorded-statements.mjs';
import { setStage } from './stage.mjs';
import { profiling, startServer } from './start-process.mjs';

const CLIENTS = 8;
const { values: options } = parseArgs({ options: { orders: { type: 'string', default: '2000' }, profile: { type: 'string' } } });

/** @param {Awaited<ReturnType<typeof setStage>>} stage */
async function prepare(stage) {
  const day = await openPreparedDay(stage);
  const operation = orderOperation({ base: stage.base, wechatUrl: stage.wechat.url, clients: CLIENTS, ...(await peopleAndCrops(day, CLIENTS)) });
  await operation.learnPrices();
  const bytesGzip = gzipSync((await operation.placeAndPay(0, 0)).text).length;
  const recording = await recordStatements(() => operation.placeAndPay(0, 0));
  await day.close();
  console.log(`one order is ${recording.statements.length} statements`);
  return { operation, recording, bytesGzip };
}

await main(async () => {
  const stage = await setStage();
  const { operation, recording, bytesGzip } = await prepare(stage);
  const baseline = startBaseline({ url: await copyDatabase(stage.databaseUrl), clients: CLIENTS, recording });
  const before = await paidOrders(stage.databaseUrl);
  const server = await startServer({ env: stage.env, folder: stage.folder, nodeArgs: profiling(options.profile) });
  console.log(`the server was ready after ${Math.round(server.coldStartMs)} ms`);
  let done = 0;
  const result = await compare({
    op: 'an order of two lines, placed and paid', count: Number(options.orders), bytesGzip,
    ours: { pids: [server.pid, stage.mariadb.pid], run: (count) => underLoad({ count, clients: CLIENTS, work: (client) => operation.placeAndPay(client, done++) }) },
    baseline: { pids: [baseline.pid, stage.mariadb.pid], run: baseline.run },
  });
  console.log(`the server holds ${memoryMb(server.pid).now} MB, at most ${memoryMb(server.pid).peak} MB`);
  baseline.stop();
  await server.stop();
  await auditOrders(stage.databaseUrl, before + done);
  await stage.end();
  console.log(JSON.stringify(result));
});
