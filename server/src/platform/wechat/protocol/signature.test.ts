import { createPrivateKey, createPublicKey } from 'node:crypto';
import { Formatter, Rsa } from 'wechatpay-axios-plugin';
import { authorizationHeader, parseAuthorization } from './authorization';
import { JSAPI_BODY, JSAPI_SIGNATURE, NONCE, OFFICIAL_TEST_KEY, REFUND_QUERY_PATH, REFUND_QUERY_SIGNATURE, TIMESTAMP } from './official-vectors.test-data';
import { payParameters } from './pay-sign';
import { requestMessage, signMessage, verifyMessage } from './signature';

const privateKey = createPrivateKey(OFFICIAL_TEST_KEY);
const publicKey = createPublicKey(privateKey);
const JSAPI_PATH = '/v3/pay/transactions/jsapi';

describe('request signature', () => {
  it('reproduces the official example with a body', () => {
    expect(signMessage(requestMessage('POST', JSAPI_PATH, TIMESTAMP, NONCE, JSAPI_BODY), privateKey)).toBe(JSAPI_SIGNATURE);
  });

  it('reproduces the official example without a body', () => {
    expect(signMessage(requestMessage('GET', REFUND_QUERY_PATH, TIMESTAMP, NONCE, ''), privateKey)).toBe(REFUND_QUERY_SIGNATURE);
  });

  it('agrees with wechatpay-axios-plugin on Chinese text', () => {
    const body = JSON.stringify({ description: '红菜薹 2 把 · 村社', amount: { total: 925 } });
    const theirs = Rsa.sign(Formatter.request('POST', JSAPI_PATH, Number(TIMESTAMP), NONCE, body), OFFICIAL_TEST_KEY);
    expect(signMessage(requestMessage('POST', JSAPI_PATH, TIMESTAMP, NONCE, body), privateKey)).toBe(theirs);
  });

  it('writes the header the plugin writes, and reads it back', () => {
    const given = { mchid: '1900007291', nonce: NONCE, signature: JSAPI_SIGNATURE, timestamp: TIMESTAMP, serial: '408B07E79B8269FEC3D5D3E6AB8ED163A6A380DB' };
    const header = authorizationHeader(given);
    expect(parseAuthorization(header)).toEqual(given);
    const theirs = Formatter.authorization(given.mchid, NONCE, JSAPI_SIGNATURE, Number(TIMESTAMP), given.serial);
    expect(parseAuthorization(theirs)).toEqual(given);
  });

  it('refuses a signature with a changed character, with blanks, or none', () => {
    const message = requestMessage('POST', JSAPI_PATH, TIMESTAMP, NONCE, JSAPI_BODY);
    expect(verifyMessage(message, JSAPI_SIGNATURE, publicKey)).toBe(true);
    for (const altered of [JSAPI_SIGNATURE.replace('jnks', 'jnkS'), ` ${JSAPI_SIGNATURE}`, JSAPI_SIGNATURE.slice(0, -4), '', 'not base64']) {
      expect(verifyMessage(message, altered, publicKey)).toBe(false);
    }
  });
});

describe('paySign', () => {
  it('is a signature of appId, time, nonce and prepay id, as the plugin verifies', () => {
    const { package: packageText, paySign, timeStamp, nonceStr } = payParameters('wx8888888888888888', 'wx201410272009395522657a690389285100', '1414561699', '5K8264ILTKCH16CQ2502SI8ZNMTM67VS', privateKey);
    expect(packageText).toBe('prepay_id=wx201410272009395522657a690389285100');
    const message = Formatter.joinedByLineFeed('wx8888888888888888', timeStamp, nonceStr, packageText);
    expect(Rsa.verify(message, paySign, publicKey)).toBe(true);
  });
});
