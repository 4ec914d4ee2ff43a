import { BlindIndex, FieldCipher, freshSecrets } from '../../src/platform';
import { mask } from '../../src/platform/observability';
import { testConfig } from '../test-app';

const phone = '13900000001';

test('what is sealed comes back, and shows nothing of itself', () => {
  const cipher = new FieldCipher(testConfig());
  const sealed = cipher.encrypt(`${phone} 周敏`);
  expect(cipher.decrypt(sealed)).toBe(`${phone} 周敏`);
  expect(sealed).not.toContain(phone);
  expect(cipher.encrypt(phone)).not.toBe(cipher.encrypt(phone));
});

test('keys can be replaced: the new one seals, the old one still opens', () => {
  const old = testConfig();
  const fresh = freshSecrets().fieldEncryptionKey.replace('k1:', 'k2:');
  const both = new FieldCipher(testConfig({ fieldEncryptionKey: `${fresh},${old.fieldEncryptionKey}` }));
  expect(both.decrypt(new FieldCipher(old).encrypt(phone))).toBe(phone);
  expect(both.encrypt(phone)).toMatch(/^k2:/);
});

test('a wrong key, an unknown key and a changed byte all fail closed', () => {
  const sealed = new FieldCipher(testConfig()).encrypt(phone);
  const cipher = new FieldCipher(testConfig());
  expect(() => cipher.decrypt(sealed)).toThrow();
  expect(() => cipher.decrypt(`k9:${sealed.slice(3)}`)).toThrow('no field encryption key');
  const own = cipher.encrypt(phone);
  const changed = Buffer.from(own.slice(3), 'base64');
  changed[changed.length - 1]! ^= 1;
  expect(() => cipher.decrypt(`k1:${changed.toString('base64')}`)).toThrow();
});

test('the blind index finds the same value and only with the same key', () => {
  const config = testConfig();
  expect(new BlindIndex(config).of(phone)).toBe(new BlindIndex(config).of(phone));
  expect(new BlindIndex(config).of(phone)).not.toBe(new BlindIndex(testConfig()).of(phone));
});

test.each([
  [`{"msg":"call ${phone} now"}`, '{"msg":"call 1********** now"}'],
  ['id 11010119900101123X.', 'id ******************.'],
  ['Bearer abc.def-123', 'Bearer [token]'],
  ['{"code":"081234","x":1}', '{"code":"[hidden]","x":1}'],
  ['{"level":30,"time":1763890000000,"ms":12.5}', '{"level":30,"time":1763890000000,"ms":12.5}'],
])('a log line %s is kept as %s', (line, kept) => {
  expect(mask(line)).toBe(kept);
});
