import fc from 'fast-check';
import { fen, fenFromText, formatPrice, formatYuan, grams, gramsFromJinText, jinText, multiplyDivideHalfUp, priceOfWeight, roundUpToJiao, spokenYuan, yuanText } from '../src';

const sum = fc.integer({ min: 0, max: 1_000_000_000 });

describe('money', () => {
  it('prices a weighed line by the gram, rounded half up', () => {
    expect(priceOfWeight(fen(350), grams(800))).toBe(560);
    expect(priceOfWeight(fen(350), grams(710))).toBe(497);
    expect(priceOfWeight(fen(1), grams(250))).toBe(1);
    expect(priceOfWeight(fen(1), grams(249))).toBe(0);
  });

  it('rounds half up exactly, also beyond 2^53', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), sum, fc.integer({ min: 1, max: 100_000 }), (a, b, c) => {
        const left = Math.abs(a) % 10_000_000_000;
        const exact = (BigInt(left) * BigInt(b) * 2n + BigInt(c)) / (2n * BigInt(c));
        expect(multiplyDivideHalfUp(left, b, c)).toBe(Number(exact));
      }),
    );
  });

  it('rounds cash up to the next jiao', () => {
    expect(roundUpToJiao(fen(12_701))).toBe(12_710);
    expect(roundUpToJiao(fen(12_710))).toBe(12_710);
  });

  it('writes sums', () => {
    expect(formatYuan(fen(2560))).toBe('¥25.60');
    expect(formatYuan(fen(-5))).toBe('¥-0.05');
    expect([450, 400, 1000, 5, 0].map((price) => formatPrice(fen(price)))).toEqual(['¥4.5', '¥4', '¥10', '¥0.05', '¥0']);
  });

  it('speaks sums as an elder would', () => {
    expect([450, 9000, 50, 405, 12_713, 0].map((amount) => spokenYuan(fen(amount)))).toEqual([
      '4 块 5', '90 块', '5 毛', '4 块零 5 分', '127 块 1 毛 3', '0 块',
    ]);
  });

  it('reads what was typed back from what is shown', () => {
    expect(['241.3', '0.05', '.5', '7', ''].map((text) => fenFromText(text))).toEqual([24_130, 5, 50, 700, 0]);
    fc.assert(fc.property(sum, (value) => expect(fenFromText(yuanText(fen(value)))).toBe(value)));
    fc.assert(fc.property(fc.nat(200_000), (fives) => expect(gramsFromJinText(jinText(grams(fives * 5)))).toBe(fives * 5)));
    expect(() => fenFromText('1.234')).toThrow(RangeError);
  });

  it.each([0.5, NaN, Infinity, 2 ** 53])('refuses %p as money', (value) => {
    expect(() => fen(value)).toThrow(RangeError);
  });
});
