import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CHECKS } from '../../src/audit/checks';
import { engines } from '../databases';
import { type Demo, startDemo } from './walk-demo-day';

const COMMAND = join(__dirname, '../../dist/audit/main.js');

describe.each(engines)('npm run audit on %s', (engine) => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await startDemo(engine);
  }, 120_000);
  afterAll(() => demo.app.close());

  function audit(databaseUrl: string): { status: number | null; lastLine: unknown; output: string } {
    const env = { PATH: process.env.PATH, CUNSHE_MODE: 'test', DATA_DIR: demo.app.config.dataDir, DATABASE_URL: databaseUrl };
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND], { env, encoding: 'utf8' });
    const lastLine = stdout.trimEnd().split('\n').at(-1) ?? '';
    return { status, lastLine: lastLine.startsWith('{') ? JSON.parse(lastLine) : lastLine, output: stdout + stderr };
  }

  test('names what is broken and fails, and passes before', async () => {
    expect(audit(demo.app.databaseUrl)).toMatchObject({ status: 0, lastLine: { checks: CHECKS.length, violations: 0 } });
    await demo.app.run((tx) => tx.execute(`UPDATE listing SET offered = offered + 1, sold = sold + 1 WHERE id = (SELECT id FROM (SELECT id FROM listing ORDER BY id LIMIT 1) one)`));
    const broken = audit(demo.app.databaseUrl);
    expect(broken).toMatchObject({ status: 1, lastLine: { checks: CHECKS.length, violations: 1 } });
    expect(broken.output).toMatch(/^ +1 {2}stock-held-by-orders/m);
  }, 60_000);

  test('says so when there is nothing to audit', () => {
    const { status, output } = audit(engine === 'sqlite' ? `${demo.app.databaseUrl}-of-nobody` : demo.app.databaseUrl.replace(/[^/]+$/, 'of_nobody'));
    expect(status).toBe(2);
    expect(output).toMatch(engine === 'sqlite' ? /no database of this version/ : /Unknown database/);
  });
});
