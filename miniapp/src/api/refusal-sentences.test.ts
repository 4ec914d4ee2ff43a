import { REFUSALS, type RefusalCode } from '@cunshe/shared';
import { ApiRefusal, NetworkLost } from './errors';
import { sentenceFor } from './refusal-sentences';

const refusal = (code: RefusalCode, details?: Record<string, unknown>) => new ApiRefusal({ code, title: '', status: REFUSALS[code].status, requestId: '', details });

describe('sentences', () => {
  it.each(Object.keys(REFUSALS) as RefusalCode[])('%s is said in Chinese, also without facts', (code) => {
    expect(sentenceFor(refusal(code))).toMatch(/^[^A-Za-z]*[\u4e00-\u9fff]/);
    expect(sentenceFor(refusal(code))).not.toMatch(/undefined|NaN|null/);
  });

  it('name the crop, the price and the time', () => {
    expect(sentenceFor(refusal('STOCK_GONE', { cropName: '红菜薹', remaining: 0 }))).toContain('红菜薹');
    expect(sentenceFor(refusal('PRICE_OUT_OF_BAND', { floorFen: 300, ceilingFen: 650 }))).toBe('村里定的价是 ¥3 到 ¥6.5，请改一下');
    expect(sentenceFor(refusal('FLOAT_UNBALANCED', { differenceFen: -150 }))).toContain('¥1.5');
  });

  it('say that nothing was taken when the network is gone', () => {
    expect(sentenceFor(new NetworkLost())).toContain('没信号');
  });
});
