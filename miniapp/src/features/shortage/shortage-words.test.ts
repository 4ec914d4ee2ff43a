import { confirmTimes, giftText } from './shortage-words';

describe('how too little and too much are dealt with, in words', () => {
  it('offers hours between the lock and the gates, and always the one that is set', () => {
    expect(confirmTimes({ confirmsAfter: '14:05', confirmsBefore: '14:40' }, '14:45')).toEqual(['14:05', '14:15', '14:25', '14:35', '14:45']);
  });

  it('says the gift by an example', () => {
    expect(giftText({ giftPercent: 10, giftGrams: 200 })).toBe('订 2 斤的，最多装到 2.4 斤，多的算送的；再重就重新称。');
    expect(giftText({ giftPercent: 30, giftGrams: 200 })).toMatch('2.6 斤');
  });
});
