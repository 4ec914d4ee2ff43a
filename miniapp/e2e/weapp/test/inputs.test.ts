import { useFixture } from './open-fixture';

const open = useFixture();
const FORM = { url: 'pages/form/index' };

describe('built-in elements', () => {
  test('input and textarea take keys, up to maxlength', async () => {
    const app = await open(FORM);
    await app.type('note', '早上八点前送到');
    await app.waitForTextOf('out', '"早上八点前送"');
    await app.type('note', 'ab');
    await app.confirmKeyboard('note');
    await app.waitForTextOf('out', '"ab"');
    await app.type('story', '今年的雨水好');
    await app.waitForTextOf('out', '"今年的雨水好"');
  });

  test('switch, checkbox, label, radio and slider emit change', async () => {
    const app = await open(FORM);
    await app.tap('turn');
    await app.waitForTextOf('out', 'true');
    await app.tap('label-a');
    await app.waitForTextOf('out', '["a"]');
    await app.tap('box-b');
    await app.waitForTextOf('out', '["a","b"]');
    await app.tap('label-a');
    await app.waitForTextOf('out', '["b"]');
    await app.tap('radio-y');
    await app.waitForTextOf('out', '"y"');
    await app.tap('slide');
    await app.waitForTextOf('out', '5');
  });

  test('picker gives an index or a time, and refuses what it does not offer', async () => {
    const app = await open(FORM);
    await app.pick('crop', 1);
    await app.waitForTextOf('out', '1');
    await app.pick('time', '07:30');
    await app.waitForTextOf('out', '"07:30"');
    await expect(app.pick('time', '21:00')).rejects.toThrow('21:00 is not offered');
    await expect(app.pick('crop', 2)).rejects.toThrow('no entry 2');
  });

  test('a swipe turns the swiper, scrolling to the end is heard', async () => {
    const app = await open(FORM);
    await app.swipe('pictures', { x: -120 });
    await app.waitForTextOf('out', '1 touch');
    await app.scrollView('list', { top: 240 });
    await app.waitForTextOf('out', 'lower');
  });

  test('a form submits the values of its named controls', async () => {
    const app = await open(FORM);
    await app.type('name', '周敏');
    await app.tap('agree');
    await app.tap('send');
    await app.waitForTextOf('out', '{"name":"周敏","agree":true}');
  });

  test('a disabled button takes no tap', async () => {
    const app = await open(FORM);
    await app.element('off').tap({ force: true });
    await app.tap('turn');
    await app.waitForTextOf('out', 'true');
    expect((await app.touchTargets()).map(({ id }) => id)).not.toContain('off');
  });

  test('a long press is heard', async () => {
    const app = await open(FORM);
    await app.longPress('hold');
    await app.waitForTextOf('out', 'held');
  });

  test('an image loads from the dist, a missing one is an error', async () => {
    const app = await open(FORM);
    await app.waitForTextOf('picture-width', '12');
    const broken = await open(FORM, { 'assets/leaf.svg': 'not a picture' });
    await broken.waitForTextOf('picture-width', 'broken');
    expect(await broken.errors()).toEqual(['image not loaded: /assets/leaf.svg']);
  });
});
