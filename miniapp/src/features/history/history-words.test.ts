import { changeText, sentenceOf, whenText } from './history-words';

const entry = { at: '2026-05-01T06:05:00.000Z', who: '刘小妹', onBehalfOf: null, what: '挂了菜', before: null, after: null, why: null };

test('an act for somebody else names both', () => {
  expect(sentenceOf(entry)).toBe('刘小妹：挂了菜');
  expect(sentenceOf({ ...entry, onBehalfOf: '刘叔' })).toBe('刘小妹替刘叔：挂了菜');
});

test('a change is told from what to what, and why', () => {
  expect(changeText(entry)).toBe('');
  expect(changeText({ ...entry, after: '已付款' })).toBe('已付款');
  expect(changeText({ ...entry, before: '已付款', after: '已取消', why: '住户取消' })).toBe('已付款 → 已取消。住户取消');
  expect(whenText(entry.at)).toMatch(/5 月 1 日.* 14:05/);
});
