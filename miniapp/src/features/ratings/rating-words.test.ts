import { averageText, starsText } from './rating-words';

test('an average is said in tenths, and nothing is made up where nobody rated', () => {
  expect(averageText({ tenths: 45, count: 2 })).toBe('4.5 分，2 位评过');
  expect(averageText({ tenths: 50, count: 1 })).toBe('5.0 分，1 位评过');
  expect(averageText({ tenths: null, count: 0 })).toBe('还没人评');
  expect([starsText(4), starsText(5)]).toEqual(['★★★★☆', '★★★★★']);
});
