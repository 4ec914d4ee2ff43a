import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '../config';
import { Database } from '../database';
import { JobLoop } from '../jobs';
import { Readiness } from './readiness';

const PORTS_TRIED = 20;

/** Starts to listen and to run jobs; ends gracefully on SIGTERM and SIGINT. Returns the address. */
export async function serve(app: NestFastifyApplication): Promise<string> {
  const config = app.get(Config);
  const address = await listenNear(app, config);
  app.get(JobLoop).start(config.jobPollMs);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(app).then(() => process.exit(0)));
  return address;
}

/** Not ready any more, no more jobs, requests under way finished, connections closed: in that order. */
export async function stop(app: NestFastifyApplication): Promise<void> {
  const { shutdownSeconds } = app.get(Config);
  const overdue = setTimeout(() => process.exit(1), shutdownSeconds * 1000);
  overdue.unref();
  app.get(Readiness).stopping = true;
  await app.get(JobLoop).stop();
  await app.close();
  await app.get(Database).close();
  clearTimeout(overdue);
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
