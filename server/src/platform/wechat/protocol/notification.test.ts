import { createCipheriv, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin';
import { NotificationFault, openNotification } from './notification';
import { OFFICIAL_TEST_KEY } from './official-vectors.test-data';
import { decryptResource, encryptResource } from './resource-cipher';
import { signatureFault, type WireHeaders } from './signed-answer';

const NOW = 1_700_000_000;
const SERIAL = 'PUB_KEY_ID_0114232134912410000000000000';
const API_V3_KEY = Buffer.from('0123456789abcdef0123456789abcdef');
const providerKey = createPrivateKey(OFFICIAL_TEST_KEY);
const keys = new Map([[SERIAL, createPublicKey(providerKey)]]);
const resource = { out_trade_no: '018f3c', trade_state: 'SUCCESS', amount: { total: 925, currency: 'CNY' } };

/** Made with the plugin, not with our own code. */
function genuine(timestamp = NOW): { headers: WireHeaders; body: Buffer } {
  const ciphertext = Aes.AesGcm.encrypt(JSON.stringify(resource), API_V3_KEY.toString(), 'fdasflkja484', 'transaction');
  const body = JSON.stringify({
    id: 'EV-2018022511223320873',
    event_type: 'TRANSACTION.SUCCESS',
    resource: { algorithm: 'AEAD_AES_256_GCM', ciphertext, nonce: 'fdasflkja484', associated_data: 'transaction', original_type: 'transaction' },
  });
  const signature = Rsa.sign(Formatter.response(String(timestamp), 'nonce123', body), OFFICIAL_TEST_KEY);
  return { headers: { 'wechatpay-timestamp': String(timestamp), 'wechatpay-nonce': 'nonce123', 'wechatpay-serial': SERIAL, 'wechatpay-signature': signature }, body: Buffer.from(body) };
}

const open = (headers: WireHeaders, body: Buffer, now = NOW) => openNotification(headers, body, keys, API_V3_KEY, now);

describe('opening a notification', () => {
  it('accepts what wechatpay-axios-plugin encrypted and signed', () => {
    const { headers, body } = genuine();
    expect(open(headers, body)).toEqual({ id: 'EV-2018022511223320873', eventType: 'TRANSACTION.SUCCESS', resource });
  });

  it.each([
    ['five minutes old', 300, true],
    ['older than five minutes', 301, false],
    ['five minutes ahead', -300, true],
    ['further ahead', -301, false],
  ])('judges a message %s', (_text, age, good) => {
    const { headers, body } = genuine(NOW - age);
    expect(signatureFault(headers, body, keys, NOW)).toBe(good ? null : 'timestamp_off');
  });

  it('refuses probes, unknown serials, missing and doubled headers, another key, another APIv3 key', () => {
    const { headers, body } = genuine();
    const fault = (changed: WireHeaders) => signatureFault({ ...headers, ...changed }, body, keys, NOW);
    expect(fault({ 'wechatpay-signature': `WECHATPAY/SIGNTEST/${String(headers['wechatpay-signature'])}` })).toBe('probe');
    expect(fault({ 'wechatpay-serial': 'PUB_KEY_ID_other' })).toBe('serial_unknown');
    expect(fault({ 'wechatpay-nonce': undefined })).toBe('header_missing');
    expect(fault({ 'wechatpay-signature': ['a', 'b'] })).toBe('header_missing');
    const other = new Map([[SERIAL, generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey]]);
    expect(signatureFault(headers, body, other, NOW)).toBe('signature_wrong');
    expect(() => openNotification(headers, body, keys, Buffer.alloc(32, 'x'), NOW)).toThrow(NotificationFault);
  });

  it('accepts none of 10,000 messages with a changed byte', () => {
    const { headers, body } = genuine();
    const parts = ['body', 'wechatpay-timestamp', 'wechatpay-nonce', 'wechatpay-signature', 'wechatpay-serial'] as const;
    let accepted = 0;
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.nat(), fc.integer({ min: 1, max: 255 }), (part, place, flip) => {
        const original = part === 'body' ? body : Buffer.from(String(headers[part]), 'latin1');
        const altered = Buffer.from(original);
        altered[place % altered.length]! ^= flip;
        const changed = part === 'body' ? headers : { ...headers, [part]: altered.toString('latin1') };
        if (signatureFault(changed, part === 'body' ? altered : body, keys, NOW) === null) accepted += 1;
      }),
      { numRuns: 10_000 },
    );
    expect(accepted).toBe(0);
  });
});

describe('AEAD_AES_256_GCM', () => {
  it('agrees with the plugin in both directions', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (plain) => {
        const ours = encryptResource(plain, API_V3_KEY, 'fdasflkja484', 'refund');
        expect(ours).toBe(Aes.AesGcm.encrypt(plain, API_V3_KEY.toString(), 'fdasflkja484', 'refund'));
        expect(decryptResource({ ciphertext: ours, nonce: 'fdasflkja484', associated_data: 'refund' }, API_V3_KEY)).toBe(plain);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses a shortened tag', () => {
    const cipher = createCipheriv('aes-256-gcm', API_V3_KEY, 'fdasflkja484').setAAD(Buffer.from('refund'));
    const whole = Buffer.concat([cipher.update('{}'), cipher.final(), cipher.getAuthTag()]);
    expect(() => decryptResource({ ciphertext: whole.subarray(0, -4).toString('base64'), nonce: 'fdasflkja484', associated_data: 'refund' }, API_V3_KEY)).toThrow();
  });
});
