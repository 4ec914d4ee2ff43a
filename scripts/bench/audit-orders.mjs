import { spawnSync } from 'node:child_process';
import mysql from 'mysql2/promise';
import { StepFailure } from '../steps/failure.mjs';
import { inRepo } from '../steps/paths.mjs';

/** @param {string} url @returns {Promise<number>} */
export async function paidOrders(url) {
  const connection = await mysql.createConnection(url);
  const [rows] = /** @type {[any[], unknown]} */ (await connection.query(`SELECT COUNT(*) AS paid FROM resident_order WHERE state = 'paid'`));
  await connection.end();
  return Number(rows[0].paid);
}

/**
 * Every order that was answered is paid, once, and the whole database holds what it must.
 * @param {string} url
 * @param {number} expected
 */
export async function auditOrders(url, expected) {
  const paid = await paidOrders(url);
  if (paid !== expected) throw new Error(`${expected} orders were answered as paid, ${paid} are`);
  const env = { ...process.env, DATABASE_URL: url, LOG_LEVEL: 'silent' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [inRepo('server/dist/audit/main.js')], { env, encoding: 'utf8' });
  const told = (stdout + stderr).trim().split('\n');
  if (status !== 0) throw new StepFailure('The books do not agree after the run:', { tail: told });
  console.log(`audit: ${paid} orders paid; ${told.at(-1)}`);
}
