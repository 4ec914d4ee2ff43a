import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Problem } from '@cunshe/shared';
import type { TestApp } from '../test-app';

const MAIN = join(__dirname, '../../dist/main.js');
const SOCKETS = 100;

export interface Wish {
  readonly path: string;
  readonly token: string;
  readonly key: string;
  readonly body: object;
}

export interface Told {
  readonly status: number;
  readonly body: Partial<Problem> & { readonly orderId?: string };
}

/** The built server (`npm run build`) as a process of its own, on the database and with the secrets of a test's application. */
export class ServerProcess {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: SOCKETS });

  private constructor(
    private readonly child: ChildProcess,
    private readonly port: number,
  ) {}

  static async start({ config, databaseUrl }: TestApp): Promise<ServerProcess> {
    if (!existsSync(MAIN)) throw new Error('The server is not built: node scripts/build.mjs server');
    const settings = { CUNSHE_MODE: 'test', DATA_DIR: config.dataDir, DATABASE_URL: databaseUrl, PORT: '0', LOG_LEVEL: 'warn' };
    const child = spawn(process.execPath, [MAIN], { env: { PATH: process.env.PATH, ...settings }, stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: child.stdout })) {
      const port = /listening on http:\/\/[\d.]+:(\d+)/.exec(line)?.[1];
      if (port) return new ServerProcess(child, Number(port));
    }
    throw new Error('The server ended before it listened.');
  }

  post({ path, token, key, body }: Wish): Promise<Told> {
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': key, 'content-type': 'application/json' };
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: this.port, path, method: 'POST', agent: this.agent, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as Told['body'] }));
        answer.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(JSON.stringify(body));
    });
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  /** As when the machine loses its power: nothing is finished, nothing said. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  private async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.agent.destroy();
    this.child.kill(signal);
    await ended;
  }
}
