import { inPickingOrder } from './picking-order';

const crop = (cropName: string) => ({ listingId: `l-${cropName}`, cropName });

test('roots and eggs first, leaves last, whatever is ordered first', () => {
  const crops = ['红菜薹', '葱', '土鸡蛋', '萝卜', '花菜', '菌子'].map(crop);
  const categories = new Map([['l-红菜薹', '叶菜'], ['l-葱', '调味'], ['l-土鸡蛋', '禽蛋'], ['l-萝卜', '根茎'], ['l-花菜', '花果'], ['l-菌子', '野货']]);
  expect(inPickingOrder(crops, categories).map(({ cropName }) => cropName)).toEqual(['土鸡蛋', '萝卜', '花菜', '菌子', '葱', '红菜薹']);
});
