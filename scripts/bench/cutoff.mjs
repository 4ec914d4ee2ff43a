// npm run bench:cutoff [-- --orders 5000] [-- --engine sqlite|mariadb] [-- --overfull]: how long a cut-off takes, and the packing report after it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { prepareBuilds, prepareInstall } from '../steps/prepare.mjs';
import { main } from '../steps/main.mjs';
import { built } from './built.mjs';
import { crowdOfOrders } from './crowd-of-orders.mjs';
import { setStage } from './stage.mjs';

const { values: options } = parseArgs({ options: { orders: { type: 'string', default: '5000' }, engine: { type: 'string', default: 'sqlite' }, overfull: { type: 'boolean', default: false } } });

/**
 * WeChat's side is the one inside the server: the invented one of its own process goes by the wall clock, and this day by the demo's.
 * @returns {Promise<{ env: Record<string, string>, end: () => Promise<void> }>}
 */
async function stageOf(/** @type {string} */ engine) {
  if (engine === 'mariadb') {
    const { env: { SANDBOX_URL: _, ...env }, end } = await setStage();
    return { env, end };
  }
  await prepareInstall();
  await prepareBuilds(['server']);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cunshe-bench-'));
  const end = async () => fs.rmSync(folder, { recursive: true, force: true });
  return { env: { CUNSHE_MODE: 'demo', PORT: '0', DATA_DIR: folder, NODE_ENV: 'production' }, end };
}

/** @template T @param {() => Promise<T>} work @returns {Promise<{ seconds: number, cpuSeconds: number, value: T }>} */
async function timed(work) {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: Math.round(performance.now() - began) / 1000, cpuSeconds: Math.round((user + system) / 1000) / 1000, value };
}

/** From 14:00 to the last harvest task: every job that is due, one after the other, each told with its time. @param {any} app @param {any} date */
async function closeTheDay(app, date) {
  const { ClockSetting, Database, JobRunner } = built('platform/index.js');
  const { instantAt } = await import('@cunshe/shared');
  const database = app.get(Database);
  const runner = app.get(JobRunner);
  await app.get(ClockSetting).set(instantAt(date, '13:59'));
  await runner.runDue();
  await app.get(ClockSetting).set(new Date(instantAt(date, '14:05').getTime() + 1000));
  const close = await timed(async () => {
    for (let busy = true; busy && (await dueIn(database)) > 0; ) {
      const step = await timed(() => runner.runOne());
      busy = step.value;
      const [{ locked }] = await database.query(`SELECT COUNT(*) AS locked FROM resident_order WHERE business_date = ? AND state = 'locked'`, [date]);
      const [{ tasks }] = await database.query('SELECT COUNT(*) AS tasks FROM harvest_task WHERE business_date = ?', [date]);
      if (step.seconds > 0.05) console.log(`  ${step.seconds.toFixed(2)} s: ${locked} orders locked, ${tasks} harvest tasks out`);
    }
  });
  const provider = await timed(() => runner.runDue());
  return { close, provider };
}

/** What is still to be done by ourselves: asking WeChat for refunds and the reminders wait for nobody. @param {any} database */
async function dueIn(database) {
  const [{ due }] = await database.query(`SELECT COUNT(*) AS due FROM job WHERE status = 'ready' AND kind IN ('order-cycle.close', 'order-cycle.lock', 'cycle.locked', 'orders.locked', 'van.give-back') AND run_at <= ?`, [await database.now()]);
  return Number(due);
}

await main(async () => {
  const engine = options.engine ?? 'sqlite';
  const stage = await stageOf(engine);
  const { boot } = built('boot.js');
  const { Database, loadConfig, stop, UnitOfWork } = built('platform/index.js');
  const { prepareDemo } = built('seed/index.js');
  const { Reports } = built('modules/programme/reports.js');
  const { tablesOf, presentReport } = built('modules/programme/programme.presenter.js');
  const { fileOf } = built('platform/index.js');
  const app = await boot(loadConfig({ ...stage.env, LOG_LEVEL: 'silent' }));
  await prepareDemo(app);
  const database = app.get(Database);
  const { pairingId, date, cycleId } = await crowdOfOrders(database, app.get(UnitOfWork), Number(options.orders), options.overfull);
  console.log(`${options.orders} paid orders on ${engine}`);
  const { close, provider } = await closeTheDay(app, date);
  const [{ orders }] = await database.query(`SELECT COUNT(*) AS orders FROM resident_order WHERE business_date = ? AND state = 'locked'`, [date]);
  const [{ tasks }] = await database.query('SELECT COUNT(*) AS tasks FROM harvest_task WHERE cycle_id = ?', [cycleId]);
  const reports = app.get(Reports, { strict: false });
  const range = { pairingId, from: date, to: date };
  const page = await timed(async () => JSON.stringify(presentReport(await reports.of(database, 'packing_by_point', range, true), { kind: 'packing_by_point', lines: [], now: new Date() })));
  /** @type {Record<string, number>} */
  const files = {};
  const pauses = monitorEventLoopDelay({ resolution: 5 });
  pauses.enable();
  for (const format of ['csv', 'xlsx', 'pdf']) files[format] = (await timed(async () => fileOf(tablesOf(await reports.of(database, 'packing_by_point', range, true), []), format, 'x'))).seconds;
  pauses.disable();
  await stop(app);
  await stage.end();
  console.log(JSON.stringify({
    engine, orders: Number(orders), harvestTasks: Number(tasks), closeSeconds: close.seconds, closeCpuSeconds: close.cpuSeconds, refundsByWechatSeconds: provider.seconds,
    packingReportSeconds: page.seconds, packingReportCpuSeconds: page.cpuSeconds, packingCsvSeconds: files.csv, packingXlsxSeconds: files.xlsx, packingPdfSeconds: files.pdf,
    longestPauseSeconds: Math.round(pauses.max / 1e6) / 1000,
  }));
});
