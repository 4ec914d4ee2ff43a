import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { promisify } from 'node:util';
import { H5_DIST, INVITE_MAIN, SERVER_MAIN } from './builds';

/** The built server with a freshly seeded demo day of its own. */
export class DemoServer {
  private constructor(
    readonly origin: string,
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {}

  static async start(): Promise<DemoServer> {
    const folder = mkdtempSync(path.join(tmpdir(), 'cunshe-story-'));
    const env = { ...process.env, CUNSHE_MODE: 'demo', PORT: '0', DATA_DIR: folder, H5_DIR: H5_DIST, LOG_LEVEL: 'warn', SIGN_INS_PER_MINUTE: '100000', DATABASE_URL: undefined };
    const child = spawn(process.execPath, [SERVER_MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    return new DemoServer(await originOf(child), child, folder);
  }

  /** `npm run admin:invite` on this day's database: the code it prints. */
  async invite(operatorName: string): Promise<string> {
    const env = { ...process.env, CUNSHE_MODE: 'demo', DATA_DIR: this.folder, LOG_LEVEL: 'warn', DATABASE_URL: undefined };
    const { stdout } = await promisify(execFile)(process.execPath, [INVITE_MAIN, operatorName], { env });
    return /：(\S+)/.exec(stdout)![1]!;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null) {
      const ended = new Promise((resolve) => this.child.once('exit', resolve));
      this.child.kill('SIGTERM');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The address it prints once it listens. */
function originOf(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      readline.createInterface({ input: stream! }).on('line', (line) => {
        said.push(line);
        const [, origin] = /listening on (http:\/\/[\w.:]+)/.exec(line) ?? [];
        if (origin) resolve(origin);
      });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said.join('\n')}`)));
  });
}
