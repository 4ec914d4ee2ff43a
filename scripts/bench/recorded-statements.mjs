import { built } from './built.mjs';

/** @typedef {{ sql: string, values: unknown[] }} Statement */

/** What the program sends for one operation: the statements, and which of their words are made anew for each operation. @typedef {{ statements: Statement[], fresh: string[], codes: string[] }} Recording */

const WORD = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{20,64}/g;

/**
 * Runs an operation twice in this process and keeps what went to the database. Words that differ between the two are
 * ids made for the operation; all else is what it found.
 * @param {() => Promise<unknown>} operation
 * @returns {Promise<Recording>}
 */
export async function recordStatements(operation) {
  const { MysqlSession } = built('platform/database/mysql-session.js');
  const { send } = MysqlSession.prototype;
  /** @type {Statement[]} */
  let sent = [];
  MysqlSession.prototype.send = function (/** @type {string} */ sql, /** @type {unknown[]} */ values) {
    sent.push({ sql, values: [...values] });
    return send.call(this, sql, values);
  };
  const once = async () => {
    sent = [];
    await operation();
    return sent;
  };
  const [first, second] = [await once(), await once()];
  MysqlSession.prototype.send = send;
  if (first.length !== second.length) throw new Error(`the same operation sent ${first.length}, then ${second.length} statements`);
  return { statements: second, fresh: wordsOf(second).filter((word) => !wordsOf(first).includes(word)), codes: codesOf(second) };
}

/** @param {Statement[]} statements */
const textsOf = (statements) => statements.flatMap(({ values }) => values.filter((value) => typeof value === 'string'));

/** @param {Statement[]} statements */
const wordsOf = (statements) => [...new Set(textsOf(statements).flatMap((text) => text.match(WORD) ?? []))];

/** Six-digit codes, unique within a day. @param {Statement[]} statements */
const codesOf = (statements) => textsOf(statements).filter((text) => /^\d{6}$/.test(text));
