import { doing, PLAIN, useFixture } from './open-fixture';

const open = useFixture();
const PAY = "{ timeStamp: '1', nonceStr: 'n', package: 'prepay_id=wx1', signType: 'RSA', paySign: 's' }";

describe('requestPayment', () => {
  test('success comes after the story has let the gateway pay, and opens the way for a subscription', async () => {
    const app = await open(PLAIN, doing(`return wx.requestPayment(${PAY}).then(({ errMsg }) => wx.requestSubscribeMessage({ tmplIds: ['a'] }).then(({ a }) => errMsg + ' ' + a))`));
    const paid: unknown[] = [];
    let shownBefore = 'nothing yet';
    app.payWith('success', async (params) => {
      shownBefore = await app.text('out');
      paid.push(params['package']);
    });
    await app.tap('run');
    await app.waitForTextOf('out', 'requestPayment:ok accept');
    expect(paid).toEqual(['prepay_id=wx1']);
    expect(shownBefore).toBe('');
  });

  test('cancel and fail are refusals in WeChat’s words', async () => {
    const app = await open(PLAIN, doing(`return wx.requestPayment(${PAY})`));
    app.payWith('cancel');
    await app.tap('run');
    await app.waitForTextOf('out', 'requestPayment:fail cancel');
    app.payWith('fail');
    await app.tap('run');
    await app.waitForTextOf('out', 'requestPayment:fail 支付失败');
  });

  test('refuses a prepay id out of place without asking anybody to pay', async () => {
    const app = await open(PLAIN, doing("return wx.requestPayment({ timeStamp: 1, nonceStr: 'n', package: 'wx1', signType: 'RSA', paySign: 's' })"));
    let asked = false;
    app.payWith('success', () => void (asked = true));
    await app.tap('run');
    await app.waitForTextOf('out', 'requestPayment:fail parameter error: parameter.timeStamp should be String');
    expect(asked).toBe(false);
  });

  test('a farmer’s transfer is answered the same way', async () => {
    const app = await open(PLAIN, doing("return wx.requestMerchantTransfer({ mchId: '1', appId: 'wx', package: 'p' }).then(({ errMsg }) => errMsg)"));
    app.payWith('cancel');
    await app.tap('run');
    await app.waitForTextOf('out', 'requestMerchantTransfer:fail cancel');
  });
});
