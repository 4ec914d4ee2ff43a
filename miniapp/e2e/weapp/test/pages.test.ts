import { useFixture } from './open-fixture';

const open = useFixture();

describe('pages', () => {
  test('render, answer taps and hear their components', async () => {
    const app = await open();
    await app.tap('add');
    await app.tap('add');
    await app.waitForTextOf('count', '2');
    await app.tap('pick');
    await app.waitForTextOf('chosen', '白菜');
    expect(await app.errors()).toEqual([]);
  });

  test('draw rpx as 750ths of the width, in sheets and inline', async () => {
    const app = await open();
    expect(await app.element('wide').boundingBox()).toMatchObject({ width: 187.5, height: 44 });
    expect(await app.element('inline').boundingBox()).toMatchObject({ width: 37.5 });
  });

  test('keep a page sheet to its page and an app sheet out of isolated components', async () => {
    const app = await open();
    const color = (id: string) => app.element(id).evaluate((element) => getComputedStyle(element).color);
    const size = (id: string) => app.element(id).evaluate((element) => getComputedStyle(element).fontSize);
    expect([await size('only-here'), await color('only-here')]).toEqual(['18px', 'rgb(1, 2, 3)']);
    expect(await color('pick')).toBe('rgb(7, 7, 7)');
    await app.reLaunch('/pages/plain/index');
    expect(await size('foreign')).toBe('16px');
  });

  test('obey options.styleIsolation of a component', async () => {
    const shared = "Component({ options: { styleIsolation: 'apply-shared' } })";
    const app = await open({}, { 'card/index.js': shared, 'card/index.wxss': '' });
    expect(await app.element('pick').evaluate((element) => getComputedStyle(element).color)).toBe('rgb(9, 9, 9)');
  });

  test('tab pages stay alive with what they hold; the page left hears onHide', async () => {
    const app = await open();
    await app.tap('add');
    await app.tap('tab-1');
    await app.waitForPage('pages/me/index');
    await app.type('draft', '明早送');
    await app.tap('tab-0');
    await app.waitForPage('pages/home/index');
    expect(await app.text('count')).toBe('1');
    await app.waitForTextOf('shows', '2');
    expect(await app.text('trace')).toBe('app show,home hide');
    await app.tap('tab-1');
    await app.waitForTextOf('shows', '2');
    expect(await app.text('draft')).toBe('明早送');
    expect(await app.stack()).toEqual(['pages/me/index']);
  });

  test('each tab page has its own tab bar, reached by getTabBar', async () => {
    const app = await open();
    const weight = () => app.element('tab-1').evaluate((element) => getComputedStyle(element).fontWeight);
    expect(await weight()).toBe('400');
    await app.tap('tab-1');
    await app.waitForPage('pages/me/index');
    expect(await weight()).toBe('700');
    await app.reLaunch('/pages/form/index');
    expect(await app.element('tab-1').count()).toBe(0);
  });

  test('reLaunch ends every page, waiting tab pages too', async () => {
    const app = await open();
    await app.tap('add');
    await app.tap('tab-1');
    await app.waitForPage('pages/me/index');
    await app.reLaunch('/pages/home/index');
    await app.waitForPage('pages/home/index');
    expect(await app.text('count')).toBe('0');
    expect(await app.text('trace')).toContain('home unload');
  });

  test('the stack ends at ten pages with WeChat’s refusal', async () => {
    const app = await open({ url: 'sub/detail/index' });
    for (let depth = 1; depth < 10; depth += 1) {
      await app.tap('deeper');
      await app.waitForText(`"depth":"${depth}"`);
    }
    expect(await app.stack()).toHaveLength(10);
    await app.tap('deeper');
    await app.waitForText('navigateTo:fail webview count limit exceed');
    expect(await app.stack()).toHaveLength(10);
    await app.back();
    await app.waitForText('"depth":"8"');
  });

  test('refuse unknown pages, tab pages by navigateTo, others by switchTab, back from the first', async () => {
    const app = await open();
    const refusal = (name: string, options: object) =>
      app.browserPage.evaluate(([api, given]) => window.__weapp.call(api, given).then(() => 'ok', (error: { errMsg: string }) => error.errMsg), [name, options] as const);
    expect(await refusal('navigateTo', { url: '/pages/none/index' })).toBe('navigateTo:fail page "pages/none/index" is not found');
    expect(await refusal('navigateTo', { url: '/pages/me/index' })).toBe('navigateTo:fail can not navigateTo a tabbar page');
    expect(await refusal('redirectTo', { url: '/pages/me/index' })).toBe('redirectTo:fail can not redirectTo a tabbar page');
    expect(await refusal('switchTab', { url: '/pages/form/index' })).toBe('switchTab:fail can not switch to no-tabBar page');
    expect(await refusal('navigateBack', {})).toBe('navigateBack:fail cannot navigate back at first page.');
  });

  test('a page of a subpackage gets its query, and hears the channel of its opener', async () => {
    const app = await open();
    await app.browserPage.evaluate(async () => {
      const opened = (await window.__weapp.call('navigateTo', { url: '/sub/detail/index?id=7&name=%E9%99%88' })) as {
        eventChannel: { emit: (event: string, word: string) => void };
      };
      opened.eventChannel.emit('word', '来自首页');
    });
    await app.waitForTextOf('query', '{"id":"7","name":"%E9%99%88"}');
    await app.waitForTextOf('out', '来自首页');
  });

  test('a page is in getCurrentPages when it loads', async () => {
    const app = await open({ url: 'sub/detail/index' }, { 'sub/detail/index.js': "Page({ onLoad() { this.setData({ out: getCurrentPages().map((page) => page.route).join() }); } });" });
    await app.waitForTextOf('out', 'sub/detail/index');
  });

  test('scrolling to the end calls onReachBottom, each page keeps its position', async () => {
    const app = await open({ url: 'sub/detail/index' });
    await app.scrollPage(5000);
    await app.waitForTextOf('out', 'bottom');
    const position = () => app.browserPage.locator('.weapp-page[data-active]').evaluate((holder) => holder.scrollTop);
    const before = await position();
    await app.browserPage.evaluate(() => window.__weapp.call('navigateTo', { url: '/pages/form/index' }));
    expect(await position()).toBe(0);
    await app.back();
    await app.waitForPage('sub/detail/index');
    expect(await position()).toBe(before);
  });

  test('pulling down runs until the page stops it', async () => {
    const app = await open({ url: 'pages/plain/index' });
    await app.pullDown();
    expect(await app.text('out')).toBe('refreshed');
  });

  test('offer their share card and hear the app go behind', async () => {
    const app = await open();
    expect(await app.shareCard()).toEqual({ title: '今天的菜', path: '/pages/home/index?from=card' });
    await app.background();
    await app.foreground();
    await app.waitForTextOf('shows', '2');
    expect(await app.text('trace')).toBe('app show,home hide,app hide,app show');
  });

  test('an error in a handler is journalled and told to the app', async () => {
    const app = await open({}, { 'pages/home/words.js': 'exports.describe = () => { throw new Error("broken words"); };' });
    expect((await app.errors()).join()).toContain('broken words');
  });
});
