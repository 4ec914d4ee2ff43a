import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import mysql from 'mysql2/promise';
import { prepareBuilds, prepareInstall } from '../steps/prepare.mjs';
import { anyFreePort } from '../steps/free-port.mjs';
import { startPrivateMariadb } from '../test/provision/private-mariadb.mjs';
import { seedAheadMs } from './seed-ahead.mjs';
import { startWechat } from './start-process.mjs';

/** What a benchmark stands on: the built server's settings, a MariaDB that flushes every commit, WeChat's side. */
export async function setStage() {
  await prepareInstall();
  await prepareBuilds(['server']);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cunshe-bench-'));
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  const mariadb = await startPrivateMariadb();
  const databaseUrl = `${mariadb.url}/cunshe`;
  const connection = await mysql.createConnection(mariadb.url);
  await connection.query('CREATE DATABASE cunshe');
  await connection.end();
  const aheadMs = await seedAheadMs();
  const wechat = await startWechat(folder, aheadMs);
  const port = await anyFreePort();
  const base = `http://127.0.0.1:${port}`;
  const env = { CUNSHE_MODE: 'demo', PORT: String(port), PUBLIC_URL: base, DATABASE_URL: databaseUrl, DATA_DIR: folder, SANDBOX_URL: wechat.url, NODE_ENV: 'production' };
  const end = async () => void (await Promise.all([wechat.stop(), mariadb.stop()]));
  return { end, folder, mariadb, wechat, base, env, databaseUrl, aheadMs };
}
