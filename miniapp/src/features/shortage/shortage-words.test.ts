import { clockTime, giftText } from './shortage-words';

describe('how too little and too much are dealt with, in words', () => {
  it('writes the hour', () => {
    expect([clockTime(885), clockTime(545)]).toEqual(['14:45', '09:05']);
  });

  it('says the gift by an example', () => {
    expect(giftText({ giftPercent: 10, giftGrams: 200 })).toBe('订 2 斤的，最多装到 2.4 斤，多的算送的；再重就重新称。');
    expect(giftText({ giftPercent: 30, giftGrams: 200 })).toMatch('2.6 斤');
  });
});
