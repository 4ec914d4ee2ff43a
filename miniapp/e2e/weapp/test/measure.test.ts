import { useFixture } from './open-fixture';

const open = useFixture();

describe('measures', () => {
  test('setData is counted with its bytes, per page', async () => {
    const app = await open();
    const before = (await app.stats()).setData['pages/home/index'];
    await app.tap('burst');
    await app.waitForTextOf('count', '4');
    const after = (await app.stats()).setData['pages/home/index'];
    expect(after).toMatchObject({ firstBytes: before?.firstBytes, maxBytes: JSON.stringify({ count: 4, filler: 'x'.repeat(400) }).length });
    expect((after?.count ?? 0) - (before?.count ?? 0)).toBe(5);
    expect(after?.maxPerSecond).toBeGreaterThanOrEqual(5);
  });

  test('setData of components counts for the page they are on', async () => {
    const app = await open();
    await app.tap('tab-1');
    await app.waitForPage('pages/me/index');
    // Its own onShow and the tab bar’s selection.
    expect((await app.stats()).setData['pages/me/index']?.count).toBe(2);
  });

  test('nodes, depth and children of the page in front', async () => {
    const app = await open({ url: 'sub/detail/index' });
    expect((await app.stats()).nodes).toEqual({ nodes: 5, depth: 2, maxChildren: 4 });
  });

  test('touch targets are what listens to taps and the controls, with their boxes', async () => {
    const app = await open();
    const targets = await app.touchTargets();
    expect(targets.map(({ id }) => id)).toEqual(['add', 'pick', 'burst', 'tab-0', 'tab-1']);
    const tab = targets.find(({ id }) => id === 'tab-1');
    // The safe area at the bottom is the phone’s: the bar has 56 px above it.
    expect(tab).toMatchObject({ tag: 'view', text: '我的', x: 187.5, width: 187.5, height: 56, y: 812 - 56 - 34 });
  });

  test('text sizes are those drawn', async () => {
    const app = await open();
    const sizes = await app.textSizes();
    expect(sizes.find(({ text }) => text === '色')?.px).toBe(18);
    expect(sizes.find(({ text }) => text === '白菜')).toMatchObject({ px: 16, color: 'rgb(7, 7, 7)' });
  });

  test('a screenshot is of the whole screen at twice its size', async () => {
    const app = await open();
    const png = await app.screenshot();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([750, 1624]);
  });
});
