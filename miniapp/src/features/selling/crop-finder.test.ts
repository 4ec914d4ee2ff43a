import type { ListingChoice } from '@cunshe/shared';
import { categoriesOf, cropsWanted, lettersOf } from './crop-finder';

const crop = (cropName: string, category: string, initials: string) => ({ cropName, category, initials }) as ListingChoice;
const village = [crop('红菜薹', '叶菜', 'hct'), crop('花菜', '花果', 'hc'), crop('菠菜', '叶菜', 'bc'), crop('大蒜', '调味', 'ds')];

test('every crop is found by its category and by its first letter', () => {
  expect(categoriesOf(village)).toEqual(['叶菜', '花果', '调味']);
  expect(lettersOf(village)).toEqual(['B', 'D', 'H']);
  const names = (by: 'category' | 'letter', value: string) => cropsWanted(village, { by, value }).map(({ cropName }) => cropName);
  expect([names('category', '叶菜'), names('letter', 'H'), names('letter', 'D')]).toEqual([['红菜薹', '菠菜'], ['红菜薹', '花菜'], ['大蒜']]);
});
