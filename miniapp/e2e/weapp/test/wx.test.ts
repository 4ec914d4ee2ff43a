import { doing, PLAIN, useFixture } from './open-fixture';

const open = useFixture();

/** What the page shows after running `work` in a tap. */
async function outcome(work: string, options: object = {}): Promise<string> {
  const app = await open({ ...PLAIN, ...options }, doing(work));
  await app.tap('run');
  await app.browserPage.locator('[id$="--out"]:not(:empty)').waitFor();
  return app.text('out');
}

describe('wx', () => {
  test('an API the runtime lacks throws and is journalled, even when the page swallows it', async () => {
    const app = await open(PLAIN, doing('wx.startLocationUpdate({})'));
    await app.tap('run');
    await app.waitForTextOf('out', 'wx.startLocationUpdate is not provided by this runtime');
    expect((await app.errors()).join()).toContain('wx.startLocationUpdate');
  });

  test('its APIs are own enumerable keys, and canIUse tells the truth', async () => {
    const asked = ['request', 'requestPayment.object.package', 'button.open-type.share', 'startLocationUpdate', 'live-player'];
    const seen = await outcome(`return [['request', 'login', 'requestPayment', 'setStorageSync'].every((key) => Object.keys(wx).includes(key)), ...${JSON.stringify(asked)}.map((name) => wx.canIUse(name))]`);
    expect(JSON.parse(seen)).toEqual([true, true, true, true, false, false]);
  });

  test('device calls are recorded with their arguments', async () => {
    const app = await open(PLAIN, doing("wx.makePhoneCall({ phoneNumber: '138' }); wx.vibrateShort({ type: 'light' }); return wx.setScreenBrightness({ value: 1 }).then(() => 'done')"));
    await app.tap('run');
    await app.waitForTextOf('out', 'done');
    expect((await app.calls()).map(({ name, args }) => [name, args])).toEqual([
      ['makePhoneCall', { phoneNumber: '138' }],
      ['vibrateShort', { type: 'light' }],
      ['setScreenBrightness', { value: 1 }],
    ]);
  });

  test('scanCode sees what the story shows, or is left', async () => {
    const app = await open(PLAIN, doing('return wx.scanCode({}).then(({ result }) => result)'));
    await app.scanResult('村口-17');
    await app.tap('run');
    await app.waitForTextOf('out', '村口-17');
    await app.tap('run');
    await app.waitForTextOf('out', 'scanCode:fail cancel');
  });

  test('a modal and an action sheet wait for their answer', async () => {
    const app = await open(PLAIN, doing("return wx.showModal({ title: '删掉？', content: '删了就没了' }).then(({ confirm }) => wx.showActionSheet({ itemList: ['白菜', '萝卜'] }).then(({ tapIndex }) => [confirm, tapIndex]))"));
    await app.tap('run');
    expect(await app.modalText()).toContain('删了就没了');
    await app.answerModal('confirm');
    await app.chooseAction('萝卜');
    await app.waitForTextOf('out', '[true,1]');
    await app.tap('run');
    await app.answerModal('cancel');
    await app.chooseAction(null);
    await app.waitForTextOf('out', 'showActionSheet:fail cancel');
  });

  test('toasts are kept, one is drawn at a time', async () => {
    const app = await open(PLAIN, doing("wx.showToast({ title: '已下单' }); wx.showLoading({ title: '请稍候' }); return 'shown'"));
    await app.tap('run');
    await app.waitForToast('已下单');
    expect(await app.browserPage.locator('.weapp-toast').allInnerTexts()).toEqual(['请稍候']);
  });

  test('requestSubscribeMessage works in a tap and nowhere else', async () => {
    const app = await open(PLAIN, doing("return wx.requestSubscribeMessage({ tmplIds: ['a'] }).then(({ a }) => a)"));
    await app.tap('run');
    await app.waitForTextOf('out', 'accept');
    await app.answerSubscribe('reject');
    await app.tap('run');
    await app.waitForTextOf('out', 'reject');
    await app.tap('later');
    await app.waitForTextOf('out', 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.');
  });

  test('buttons with an open-type answer', async () => {
    const app = await open(PLAIN);
    await app.tap('contact');
    await app.waitForText('weapp-phone-code');
    await app.tap('share');
    expect(await app.calls('onShareAppMessage')).toEqual([{ name: 'onShareAppMessage', args: { title: 'button' } }]);
  });

  test('storage ends at 1 MB a key and 10 MB in all', async () => {
    const work = "const fail = (fill) => { try { return fill(); } catch ({ message }) { return message; } }; const megabyte = '字'.repeat(349000); let n = 0;"
      + "return [fail(() => wx.setStorageSync('k', megabyte + '字'.repeat(1000))), fail(() => { for (; n < 20; n += 1) wx.setStorageSync('k' + n, megabyte); }), n]";
    expect(JSON.parse(await outcome(work))).toEqual([
      'setStorageSync:fail entry size limit reached, entry size cannot exceed 1MB',
      'setStorageSync:fail exceed storage max size 10Mb',
      10,
    ]);
  });

  test('storage outlives a restart, memory does not', async () => {
    const app = await open(PLAIN, doing("const seen = wx.getStorageSync('seen'); wx.setStorageSync('seen', { by: '周敏' }); getApp().seen = (getApp().seen || 0) + 1; return [seen, getApp().seen]"));
    await app.tap('run');
    await app.waitForTextOf('out', '["",1]');
    await app.restart();
    await app.tap('run');
    await app.waitForTextOf('out', '[{"by":"周敏"},1]');
    expect(await app.stored()).toEqual({ seen: { by: '周敏' } });
  });

  test('a selector query measures what is drawn', async () => {
    const seen = await outcome("return new Promise((resolve) => wx.createSelectorQuery().select('#run').boundingClientRect(({ width, height }) => resolve([width, height])).exec())");
    expect(JSON.parse(seen)).toEqual([375, 46]);
  });

  test('font scale, theme, launch options and capsule are as on the phone', async () => {
    const look = 'return [wx.getAppBaseInfo().fontSizeScaleFactor, wx.getAppBaseInfo().theme, wx.getLaunchOptionsSync().query.scene, wx.getMenuButtonBoundingClientRect(), wx.getWindowInfo().statusBarHeight]';
    const seen = await outcome(look, { url: 'pages/plain/index?scene=abc', scene: 1047, fontScale: 1.4, theme: 'dark' });
    expect(JSON.parse(seen)).toEqual([1.4, 'dark', 'abc', { left: 281, right: 368, top: 48, bottom: 80, width: 87, height: 32 }, 44]);
  });

  test('the theme changes sheets and is told', async () => {
    const app = await open({}, { 'pages/home/words.js': "exports.describe = () => ''; wx.onThemeChange(({ theme }) => wx.showToast({ title: theme }));" });
    const paper = () => app.element('wide').evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await paper()).toBe('rgb(250, 250, 250)');
    await app.setTheme('dark');
    await app.waitForToast('dark');
    expect(await paper()).toBe('rgb(10, 10, 10)');
  });
});
