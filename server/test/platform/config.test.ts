import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, ConfigError, freshSecrets, loadConfig, refuseMovedClock } from '../../src/platform';
import { durabilityProblems } from '../../src/platform/database/open-mysql';
import { engines } from '../databases';
import { startTestApp, testConfig } from '../test-app';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cunshe-config-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const load = (environment: Record<string, string>): Config => loadConfig({ DATA_DIR: folder, ...environment });
const problems = (environment: Record<string, string>): readonly string[] => {
  try {
    load(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};

function productionEnvironment(): Record<string, string> {
  const secrets = freshSecrets();
  return {
    CUNSHE_MODE: 'production',
    DATABASE_URL: 'mysql://app:secret@127.0.0.1/cunshe',
    DEMO_SIGN_IN: 'false',
    DEMO_CLOCK: 'false',
    PAYMENT_GATEWAY: 'wechat',
    ACCESS_TOKEN_SECRET: secrets.accessTokenSecret,
    FIELD_ENCRYPTION_KEY: secrets.fieldEncryptionKey,
    BLIND_INDEX_KEY: secrets.blindIndexKey,
    WECHAT_APP_ID: 'wx0123456789abcdef',
    WECHAT_APP_SECRET: '0123456789abcdef0123456789abcdef',
    WECHAT_MERCHANT_ID: '1900000001',
    WECHAT_MERCHANT_SERIAL: '0123456789ABCDEF0123456789ABCDEF01234567',
    WECHAT_MERCHANT_KEY_FILE: '/etc/cunshe/merchant.pem',
    WECHAT_API_V3_KEY: '0123456789abcdef0123456789abcdef',
    WECHAT_PLATFORM_KEYS: 'PUB_KEY_ID_01=/etc/cunshe/wechat.pem',
    WECHAT_NOTIFY_URL: 'https://cunshe.example/api',
    PUBLIC_URL: 'https://cunshe.example',
  };
}

test('a demo needs no setting and makes its own secrets, once, for its owner only', () => {
  const first = load({});
  expect(first).toMatchObject({ mode: 'demo', port: 3000, host: '127.0.0.1', demoSignIn: true, demoClock: true, paymentGateway: 'sandbox' });
  expect(load({}).accessTokenSecret).toBe(first.accessTokenSecret);
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('every problem is named at once', () => {
  const found = problems({ PORT: 'web', CUNSHE_MODE: 'live', DEMO_CLOCK: 'yes', DATABASE_URL: 'postgres://x' }).join('\n');
  for (const variable of ['PORT', 'CUNSHE_MODE', 'DEMO_CLOCK', 'DATABASE_URL']) expect(found).toContain(variable);
});

test('production starts when everything it needs is given', () => {
  expect(problems(productionEnvironment())).toEqual([]);
});

test.each([
  ['demo sign-in', { DEMO_SIGN_IN: 'true' }, 'DEMO_SIGN_IN'],
  ['the demo clock', { DEMO_CLOCK: 'true' }, 'DEMO_CLOCK'],
  ['sandbox payment', { PAYMENT_GATEWAY: 'sandbox' }, 'PAYMENT_GATEWAY'],
  ['no database', { DATABASE_URL: '' }, 'DATABASE_URL'],
  ['no token secret', { ACCESS_TOKEN_SECRET: '' }, 'ACCESS_TOKEN_SECRET'],
  ['a short token secret', { ACCESS_TOKEN_SECRET: 'secret' }, 'ACCESS_TOKEN_SECRET'],
  ['no encryption key', { FIELD_ENCRYPTION_KEY: '' }, 'FIELD_ENCRYPTION_KEY'],
])('production refuses %s', (_name, change, variable) => {
  expect(problems({ ...productionEnvironment(), ...change }).join('\n')).toContain(variable);
});

test('production refuses the secrets of a demo', () => {
  load({});
  const demo = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as { accessTokenSecret: string };
  expect(problems({ ...productionEnvironment(), ACCESS_TOKEN_SECRET: demo.accessTokenSecret }).join('\n')).toContain('secrets of a demo');
});

test.each(engines)('production refuses a database on %s whose clock was moved', async (engine) => {
  const demo = await startTestApp(engine, { features: [] });
  const production = testConfig({ demoClock: false });
  await expect(refuseMovedClock(production, demo.database)).resolves.toBeUndefined();
  await demo.clock.set(new Date('2026-11-23T06:00:00Z'));
  await expect(refuseMovedClock(production, demo.database)).rejects.toThrow('was moved by a demo');
  await demo.close();
});

test('a database that may lose or bend values is refused', () => {
  expect(durabilityProblems(1, 'STRICT_TRANS_TABLES,NO_ZERO_DATE')).toEqual([]);
  expect(durabilityProblems(2, 'ANSI')).toEqual([
    'innodb_flush_log_at_trx_commit is 2, it must be 1',
    'sql_mode is "ANSI", it must contain STRICT_TRANS_TABLES',
  ]);
});
