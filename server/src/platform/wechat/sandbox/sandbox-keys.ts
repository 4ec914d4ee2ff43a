import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Merchant } from '../merchant';
import type { PlatformKeys } from '../protocol';

/** Both sides' keys of the invented provider, as kept in the data folder. */
interface KeyFile {
  readonly merchantPrivateKey: string;
  readonly providerPrivateKey: string;
  readonly apiV3Key: string;
}

export interface SandboxKeys {
  /** Our side: what the server would be given by WeChat. */
  readonly merchant: Merchant;
  /** The provider's side. */
  readonly provider: { readonly serial: string; readonly privateKey: KeyObject; readonly merchantKey: KeyObject };
}

export const SANDBOX_KEYS_FILE = 'wechat-sandbox.json';
const PROVIDER_SERIAL = 'PUB_KEY_ID_0000000000000000000000000000000';

interface ParsedKeys {
  readonly merchantKey: KeyObject;
  readonly providerKey: KeyObject;
  readonly apiV3Key: Buffer;
  readonly merchantPublicKey: KeyObject;
  readonly platformKeys: PlatformKeys;
}

/** The sandbox's keys: made at the first payment ever, read at the first of a process; the file is its owner's only. */
export function sandboxKeys(dataDir: string): SandboxKeys {
  let parsed: ParsedKeys | undefined;
  const keys = (): ParsedKeys => (parsed ??= readKeys(dataDir));
  return {
    merchant: {
      appId: 'wxsandbox000000001',
      appSecret: 'sandbox',
      merchantId: '1900000001',
      serial: '5A4D424F5800000000000000000000000000000001',
      transferSceneId: '1009',
      get privateKey() {
        return keys().merchantKey;
      },
      get apiV3Key() {
        return keys().apiV3Key;
      },
      get platformKeys() {
        return keys().platformKeys;
      },
    },
    provider: {
      serial: PROVIDER_SERIAL,
      get privateKey() {
        return keys().providerKey;
      },
      get merchantKey() {
        return keys().merchantPublicKey;
      },
    },
  };
}

function readKeys(dataDir: string): ParsedKeys {
  const file = join(dataDir, SANDBOX_KEYS_FILE);
  if (!existsSync(file)) writeOnce(dataDir, file);
  const kept = JSON.parse(readFileSync(file, 'utf8')) as KeyFile;
  const [merchantKey, providerKey] = [createPrivateKey(kept.merchantPrivateKey), createPrivateKey(kept.providerPrivateKey)];
  return {
    merchantKey,
    providerKey,
    apiV3Key: Buffer.from(kept.apiV3Key),
    merchantPublicKey: createPublicKey(merchantKey),
    platformKeys: new Map([[PROVIDER_SERIAL, createPublicKey(providerKey)]]),
  };
}

/** Several processes may start on one folder: a whole file is linked into place, and the first one stays. */
function writeOnce(dataDir: string, file: string): void {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(freshKeys(), null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

function freshKeys(): KeyFile {
  return { merchantPrivateKey: freshRsaKey(), providerPrivateKey: freshRsaKey(), apiV3Key: randomBytes(16).toString('hex') };
}

function freshRsaKey(): string {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
