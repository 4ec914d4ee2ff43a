import path from 'node:path';
import { say, step } from './board.mjs';
import { demoPeople, peopleTable } from './demo-people.mjs';
import { StepFailure } from './failure.mjs';
import { nextFreePort } from './free-port.mjs';
import { root } from './paths.mjs';
import { prepareBuilds, prepareInstall } from './prepare.mjs';
import { onInterrupt, signalGroup } from './processes.mjs';
import { resetDemo } from './reset.mjs';
import { startServer, untilReady } from './serve.mjs';

/** A little longer than the server itself allows what it is answering. */
const gracefulMs = 25_000;

/** Installs, builds, serves; returns when the server has ended. @param {readonly string[]} args */
export async function startDemo(args) {
  await prepareInstall();
  await prepareBuilds(['server', 'h5']);
  const reset = args.includes('--reset') ? resetDemo(process.env) : null;
  if (reset) say(`✓ reset                        ${reset.said}`);
  const port = await choosePort(Number(process.env.PORT || 3000));
  const server = startServer({ port, env: reset?.env });
  endGracefully(server);
  await step('migrate, seed and serve', () => untilReady(server));
  await welcome(server);
  return lastWords(server);
}

/** @param {number} wish */
async function choosePort(wish) {
  const port = await nextFreePort(wish);
  if (port !== wish) say(`  port ${wish} is taken, using ${port}`);
  return port;
}

/**
 * Ctrl-C lets the server finish what it is answering. npm passes the same Ctrl-C on a second time,
 * so only one that comes later is taken as impatience.
 * @param {import('./serve.mjs').Server} server
 */
function endGracefully({ child }) {
  let since = 0;
  onInterrupt(() => {
    if (!child.pid) process.exit(130);
    if (since && performance.now() - since > 1000) return signalGroup(child.pid, 'SIGKILL');
    if (since) return;
    since = performance.now();
    say('\n  stopping …');
    signalGroup(child.pid, 'SIGTERM');
    setTimeout(() => child.pid && signalGroup(child.pid, 'SIGKILL'), gracefulMs).unref();
  });
}

/** @param {import('./serve.mjs').Server} server */
async function welcome(server) {
  const people = await demoPeople(server.address);
  say('');
  say(`  村社 is at ${server.address}`);
  if (people.length > 0) {
    say('  Sign in there as one of');
    for (const line of peopleTable(people)) say(line);
  }
  say(`  API at ${server.address}/docs · log in ${path.relative(root, server.log)} · Ctrl-C stops it`);
}

/** @param {import('./serve.mjs').Server} server */
async function lastWords(server) {
  const code = await server.ended;
  if (code === 0) return 0;
  throw new StepFailure(`The server ended with code ${code}; its last lines:`, { tail: server.tail() });
}
