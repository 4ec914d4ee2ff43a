import { Agent, request } from 'node:http';
import { Controller, Injectable, Module } from '@nestjs/common';
import { action, read } from '@cunshe/shared';
import { Database, Endpoint, HandlesJob, JobHandler, JobLoop, Public, stop, type Tx, UnitOfWork } from '../../src/platform';
import { engines } from '../databases';
import { startTestApp } from '../test-app';

const slow = action<Record<string, never>, { written: boolean }>('/slow');
const quick = read<Record<string, never>, { ok: boolean }>('/quick');

/** Something another part of the test waits for. */
class Gate {
  open!: () => void;
  readonly opened = new Promise<void>((resolve) => (this.open = resolve));
}

@Injectable()
class Gates {
  readonly entered = new Gate();
  readonly leave = new Gate();
  readonly jobEntered = new Gate();
  readonly jobLeave = new Gate();
}

@Injectable()
@Controller()
class SlowController {
  constructor(
    private readonly gates: Gates,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Endpoint(slow) @Public()
  async slow(): Promise<{ written: boolean }> {
    this.gates.entered.open();
    await this.gates.leave.opened;
    await this.unitOfWork.run((tx) => tx.audit({ action: 'slow', subjectType: 't', subjectId: '1' }));
    return { written: true };
  }

  @Endpoint(quick) @Public()
  quick(): { ok: boolean } {
    return { ok: true };
  }
}

@Injectable()
@HandlesJob('slow.job')
class SlowJob extends JobHandler<object> {
  constructor(private readonly gates: Gates) {
    super();
  }

  async handle(tx: Tx): Promise<void> {
    this.gates.jobEntered.open();
    await this.gates.jobLeave.opened;
    await tx.audit({ action: 'slow-job', subjectType: 't', subjectId: '1' });
  }
}

@Module({ controllers: [SlowController], providers: [Gates, SlowJob] })
class SlowModule {}

function send(agent: Agent, url: string, method = 'POST'): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () => resolve({ status: response.statusCode!, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('a stopping server finishes its requests and jobs, is not ready, claims nothing more and closes its database', async () => {
  const slowApp = await startTestApp('sqlite', { features: [SlowModule], routes: [slow, quick], settings: { shutdownSeconds: 60 } });
  await slowApp.app.listen(0, '127.0.0.1');
  const url = await slowApp.app.getUrl();
  const agent = new Agent({ keepAlive: true });
  const gates = slowApp.get(Gates);
  expect((await send(agent, `${url}/api/quick`, 'GET')).status).toBe(200);

  await slowApp.get(UnitOfWork).run((tx) => tx.enqueue({ kind: 'slow.job', payload: {} }));
  slowApp.get(JobLoop).start(50);
  await gates.jobEntered.opened;
  const stopping = stop(slowApp.app);
  expect((await slowApp.app.inject('/health/ready')).statusCode).toBe(503);
  expect((await slowApp.app.inject('/health/live')).statusCode).toBe(200);
  gates.jobLeave.open();
  await stopping;
  await expect(slowApp.database.query('SELECT 1')).rejects.toThrow();
  await expect(send(agent, `${url}/api/quick`, 'GET')).rejects.toThrow(/ECONNREFUSED|ECONNRESET|hang up/);
  agent.destroy();
  await slowApp.testDatabase.drop();
});

test.each(engines)('a request under way on %s is answered, and what it wrote is kept', async (engine) => {
  const slowApp = await startTestApp(engine, { features: [SlowModule], routes: [slow, quick], settings: { shutdownSeconds: 60 } });
  await slowApp.app.listen(0, '127.0.0.1');
  const agent = new Agent({ keepAlive: true });
  const gates = slowApp.get(Gates);
  const answer = send(agent, `${await slowApp.app.getUrl()}/api/slow`);
  await gates.entered.opened;
  const stopping = stop(slowApp.app);
  gates.leave.open();
  expect(await answer).toEqual({ status: 200, body: '{"written":true}' });
  await stopping;
  agent.destroy();
  const reopened = await Database.open({ databaseUrl: slowApp.testDatabase.url, dataDir: '', databasePoolSize: 2 });
  expect(await reopened.query("SELECT id FROM audit_event WHERE action = 'slow'")).toHaveLength(1);
  await reopened.close();
  await slowApp.testDatabase.drop();
});

test('whoever calls while the server stops is answered or finds nobody there, never cut off', async () => {
  const slowApp = await startTestApp('sqlite', { features: [SlowModule], routes: [slow, quick], settings: { shutdownSeconds: 60 } });
  await slowApp.app.listen(0, '127.0.0.1');
  const url = `${await slowApp.app.getUrl()}/api/quick`;
  const agent = new Agent({ keepAlive: true });
  let answered = 0;
  const untilGone = async (): Promise<string> => {
    for (;;) {
      const outcome = await send(agent, url, 'GET').then(({ status }) => String(status), (error: NodeJS.ErrnoException) => error.code ?? error.message);
      if (outcome !== '200') return outcome;
      answered += 1;
      if (answered === 200) void stop(slowApp.app);
    }
  };
  expect(new Set(await Promise.all(Array.from({ length: 12 }, untilGone)))).toEqual(new Set(['ECONNREFUSED']));
  agent.destroy();
  await slowApp.testDatabase.drop();
});
