import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secrets a demo or a test makes for itself. */
export interface DemoSecrets {
  readonly accessTokenSecret: string;
  readonly fieldEncryptionKey: string;
  readonly blindIndexKey: string;
}

export const DEMO_SECRETS_FILE = 'secrets.json';

/** Reads the demo's secrets, making them at the first start; the file is readable by its owner only. */
export function demoSecrets(dataDir: string): DemoSecrets {
  const file = join(dataDir, DEMO_SECRETS_FILE);
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, `${JSON.stringify(freshSecrets(), null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as DemoSecrets;
}

export function freshSecrets(): DemoSecrets {
  return {
    accessTokenSecret: randomBytes(32).toString('base64'),
    fieldEncryptionKey: `k1:${randomBytes(32).toString('base64')}`,
    blindIndexKey: randomBytes(32).toString('base64'),
  };
}
