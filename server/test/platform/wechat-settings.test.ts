import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, freshSecrets, loadConfig } from '../../src/platform';
import { merchantFrom } from '../../src/platform/wechat/merchant';
import { signMessage, verifyMessage } from '../../src/platform/wechat/protocol';

describe('the settings of the real provider', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cunshe-settings-'));
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const secrets = freshSecrets();
  const complete: Record<string, string> = {
    CUNSHE_MODE: 'production',
    DATABASE_URL: 'mysql://user:password@127.0.0.1:3306/cunshe',
    DATA_DIR: folder,
    ACCESS_TOKEN_SECRET: secrets.accessTokenSecret,
    FIELD_ENCRYPTION_KEY: secrets.fieldEncryptionKey,
    BLIND_INDEX_KEY: secrets.blindIndexKey,
    DEMO_SIGN_IN: 'false',
    DEMO_CLOCK: 'false',
    PAYMENT_GATEWAY: 'wechat',
    PUBLIC_URL: 'https://cunshe.example',
    WECHAT_APP_ID: 'wx0123456789abcdef',
    WECHAT_APP_SECRET: '0123456789abcdef0123456789abcdef',
    WECHAT_MERCHANT_ID: '1900007291',
    WECHAT_MERCHANT_SERIAL: '408B07E79B8269FEC3D5D3E6AB8ED163A6A380DB',
    WECHAT_MERCHANT_KEY_FILE: join(folder, 'merchant.pem'),
    WECHAT_API_V3_KEY: '0123456789abcdef0123456789ABCDEF',
    WECHAT_PLATFORM_KEYS: `PUB_KEY_ID_01=${join(folder, 'wechat.pem')},PUB_KEY_ID_02=${join(folder, 'wechat.pem')}`,
  };

  beforeAll(() => {
    writeFileSync(join(folder, 'merchant.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(join(folder, 'wechat.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function problemsWith(changes: Record<string, string | undefined>): string {
    try {
      loadConfig({ ...complete, ...changes });
      return '';
    } catch (error) {
      return (error as ConfigError).problems.join('\n');
    }
  }

  it('are enough to start with, and hold the keys the files hold', () => {
    const merchant = merchantFrom(loadConfig(complete));
    expect([...merchant.platformKeys.keys()]).toEqual(['PUB_KEY_ID_01', 'PUB_KEY_ID_02']);
    expect(verifyMessage('text', signMessage('text', merchant.privateKey), merchant.platformKeys.get('PUB_KEY_ID_02')!)).toBe(true);
    expect(merchant.apiV3Key).toHaveLength(32);
  });

  it('refuse the sandbox and a plain address in production', () => {
    expect(problemsWith({ PAYMENT_GATEWAY: 'sandbox' })).toContain('PAYMENT_GATEWAY must be wechat');
    expect(problemsWith({ PUBLIC_URL: 'http://cunshe.example' })).toContain('PUBLIC_URL must be https');
    expect(problemsWith({ PUBLIC_URL: undefined })).toContain('PUBLIC_URL');
  });

  it.each(Object.keys(complete).filter((name) => name.startsWith('WECHAT_')))('name %s when it is missing', (name) => {
    expect(problemsWith({ [name]: undefined })).toContain(name);
  });

  it.each([
    ['WECHAT_API_V3_KEY', 'short'],
    ['WECHAT_APP_ID', 'abc'],
    ['WECHAT_PLATFORM_KEYS', 'only-a-file.pem'],
    ['WECHAT_MERCHANT_ID', '19 00'],
  ])('name %s when it is %s', (name, value) => {
    expect(problemsWith({ [name]: value })).toContain(name);
  });
});
