import type { Phone } from '../phone/phone';
import { useDay } from '../phone/use-day';

const day = useDay();
let helper: Phone;

test('罗小满 writes a story; the preview is what residents will read', async () => {
  helper = await day().signInAs('xiao-luo');
  await helper.tap('desk');
  await helper.tap('matter-stories');
  await helper.tap('new-story');
  await helper.type('story-title', '老井的故事');
  await helper.type('part-0', '井水冬暖夏凉 <b>不是粗体</b>');
  await helper.waitForTextOf('story-preview', '井水冬暖夏凉 <b>不是粗体</b>');
  await helper.tap('keep-story');
  await helper.waitForTextOf('story-老井的故事', '草稿，住户看不到');
});

test('whoever scans the sign’s first code reads it once it is published, and finds the gardens', async () => {
  await helper.tap('publish-老井的故事');
  await helper.waitForTextOf('story-老井的故事', '住户看得到');
  const visitor = await day().phone({ address: 'personas/resident/garden/index?scene=g-binhu-28' });
  await visitor.waitForPage('personas/resident/garden/index');
  const village = await day().phone({ address: 'personas/resident/village/index?scene=v-binhu' });
  await village.waitForTextOf('story-老井的故事', '井水冬暖夏凉 <b>不是粗体</b>');
  await village.waitFor('spot-07');
});

test('陈桂香 says a few words of her garden; residents read them on its page', async () => {
  const farmer = await day().signInAs('chen-guixiang', { fontScale: 1.4 });
  await farmer.tap('my-garden');
  await farmer.type('garden-words', '我这块地种了四十年，只用菜枯');
  await farmer.tap('save-garden');
  await farmer.waitForTextOf('garden-story', '只用菜枯');
  const visitor = await day().phone({ address: 'personas/resident/garden/index?scene=g-binhu-07' });
  await visitor.waitForTextOf('garden-story', '只用菜枯');
  await visitor.waitFor('visit');
  await visitor.tap('table-plaque');
  await visitor.waitForTextOf('plaque-state', '牌子有效');
});

test('what she calls a crop is shown once the committee has looked at it', async () => {
  const farmer = await day().signInAs('chen-guixiang');
  await farmer.open('personas/farmer/garden/index');
  await farmer.tap('name-hongcaitai');
  await farmer.type('own-name', '甜梗子');
  await farmer.tap('send-name');
  await farmer.waitForTextOf('name-asked', '村委会看过就用上');
  await helper.open('personas/committee/crop-names/index');
  await helper.waitForTextOf('name-07', '红菜薹叫“甜梗子”');
  await helper.tap('agree-07');
  await helper.waitForText('没有要看的');
  const visitor = await day().phone({ address: 'personas/resident/garden/index?scene=g-binhu-07' });
  await visitor.waitForText('这家叫“甜梗子”');
});
