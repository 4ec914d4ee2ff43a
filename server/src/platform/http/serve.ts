import { Server } from 'node:net';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '../config';
import { Database } from '../database';
import { JobLoop } from '../jobs';
import { Readiness } from './readiness';

const PORTS_TRIED = 20;
/** Longer than a busy client leaves an open connection alone. */
const DRAIN_MS = 1000;

/** Starts to listen and to run jobs; ends gracefully on SIGTERM and SIGINT. Returns the address. */
export async function serve(app: NestFastifyApplication): Promise<string> {
  const config = app.get(Config);
  const address = await listenNear(app, config);
  app.get(JobLoop).start(config.jobPollMs);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(app).then(() => process.exit(0)));
  return address;
}

/** Not ready any more, no new connections, no more jobs, requests under way finished, connections closed: in that order. */
export async function stop(app: NestFastifyApplication): Promise<void> {
  const { shutdownSeconds } = app.get(Config);
  const overdue = setTimeout(() => process.exit(1), shutdownSeconds * 1000);
  overdue.unref();
  app.get(Readiness).stopping = true;
  await Promise.all([drain(app), app.get(JobLoop).stop()]);
  await app.close();
  await app.get(Database).close();
  clearTimeout(overdue);
}

/**
 * Nobody new is let in, and whoever is connected is answered once more and told to go: a connection closed while its
 * client writes would look like a lost request. Not by `http.Server.close`, which closes connections between two requests.
 */
async function drain(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer() as Server;
  if (!server.listening) return;
  await nextTurn(); // whoever the system has already connected is let in first, or would be cut off
  const allGone = new Promise<void>((resolve) => Server.prototype.close.call(server, () => resolve()));
  app.get(Readiness).letsGo = true; // not earlier: who is told to go while the door is open comes back and is cut off
  await Promise.race([allGone, pause(DRAIN_MS, undefined, { ref: false })]);
}

/** The wished port, or in a demo the next free one. */
async function listenNear(app: NestFastifyApplication, { host, port, mode }: Config): Promise<string> {
  const tries = mode === 'demo' && port !== 0 ? PORTS_TRIED : 1;
  for (let step = 0; ; step += 1) {
    try {
      await app.listen(port + step, host);
      return app.getUrl();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || step + 1 >= tries) throw error;
    }
  }
}
