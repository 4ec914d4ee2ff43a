import { actionsText, actText, agreementText, untilText } from './help-words';

test('says who may do what, how long, and what was done', () => {
  expect(actionsText(['money', 'list'])).toBe('卖菜、看菜钱');
  expect(agreementText('女儿', ['list'], 30)).toBe('请女儿帮您：卖菜，帮一个月。您随时一点就收回。');
  expect(agreementText('女儿', ['list'], 7)).toContain('帮7 天');
  expect(actText({ at: '2026-11-28T22:31:00.000Z', who: '小罗', what: '帮您挂了葱' })).toBe('小罗 06:31 帮您挂了葱');
  expect(untilText('2026-12-29T04:00:00.000Z')).toMatch(/^到 12 月 29 日/);
});
