import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SANDBOX_ACTS, type SandboxAct } from '@cunshe/shared';
import { httpTransport, type WechatTransport, type WireAnswer } from '../transport';
import { wallClock } from '../wall-clock';
import { LocalSandboxDesk } from './sandbox-desk';
import { type SandboxKeys, sandboxKeys } from './sandbox-keys';
import type { SignedNotice } from './sandbox-notices';
import { SandboxProvider } from './sandbox-provider';
import { SandboxRefusal } from './sandbox-refusal';
import { MemoryRecords } from './sandbox-records';
import type { SandboxTask, SandboxWorld } from './sandbox-world';

const NOTIFY_TIMEOUT_MS = 5000;

/** The world of a provider that is a process of its own: books in memory, tasks by timers, notifications over HTTP. */
class StandaloneWorld implements SandboxWorld {
  readonly wallClock = wallClock;
  readonly records = new MemoryRecords();
  run: (task: SandboxTask) => Promise<void>;
  private readonly ways = new Map<string, WechatTransport>();

  constructor(
    readonly keys: SandboxKeys,
    private readonly aheadMs: number,
  ) {}

  async now(): Promise<Date> {
    return new Date(wallClock() + this.aheadMs);
  }

  async at(when: Date, task: SandboxTask): Promise<void> {
    setTimeout(() => void this.run(task), Math.max(0, when.getTime() - wallClock() - this.aheadMs)).unref();
  }

  async post(url: string, { headers, body }: SignedNotice): Promise<number> {
    const { origin, pathname } = new URL(url);
    const way = this.ways.get(origin) ?? httpTransport(origin, NOTIFY_TIMEOUT_MS);
    this.ways.set(origin, way);
    return (await way({ method: 'POST', path: pathname, headers, body })).status;
  }
}

/**
 * Starts the provider on 127.0.0.1; `dataDir` is the server's, so that both have the same keys, and `aheadMs` how far the
 * server's one clock was moved before the machine's.
 */
export async function startStandaloneSandbox(dataDir: string, port: number, aheadMs = 0): Promise<{ url: string; server: Server }> {
  const world = new StandaloneWorld(sandboxKeys(dataDir), aheadMs);
  const provider = new SandboxProvider(world);
  world.run = (task) => provider.run(task);
  const server = createServer((request, response) => {
    void answer(provider, request).then(
      ({ status, headers, body }) => response.writeHead(status, headers as Record<string, string>).end(body),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

async function answer(provider: SandboxProvider, request: IncomingMessage): Promise<WireAnswer> {
  const [method, path] = [request.method ?? 'GET', request.url ?? '/'];
  if (path.startsWith('/desk/')) return atDesk(new LocalSandboxDesk(provider), method, path);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return provider.handle({ method, path, headers: request.headers as Record<string, string>, body: Buffer.concat(chunks).toString('utf8') });
}

/** `GET /desk/payments/<prepay id>`, `POST /desk/payments/<prepay id>/<act>`, `POST /desk/transfers/<bill>/<SUCCESS|FAIL>`. */
async function atDesk(desk: LocalSandboxDesk, method: string, path: string): Promise<WireAnswer> {
  const [, , subject, id = '', verb] = path.split('/');
  try {
    if (subject === 'payments' && method === 'GET') return json(200, await desk.page(id));
    if (subject === 'payments' && SANDBOX_ACTS.includes(verb as SandboxAct)) return json(200, await desk.act(id, verb as SandboxAct));
    if (subject === 'transfers' && (verb === 'SUCCESS' || verb === 'FAIL')) return json(200, await desk.finishTransfer(id, verb));
  } catch (error) {
    if (!(error instanceof SandboxRefusal)) throw error;
  }
  return json(404, { code: 'NOT_FOUND' });
}

function json(status: number, content: object): WireAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(content)) };
}
