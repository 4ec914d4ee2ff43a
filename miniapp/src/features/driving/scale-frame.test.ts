import { readFrame, readPieces } from './scale-frame';

describe('what a scale says', () => {
  it.each([
    ['ST,GS,+  1.234kg', { grams: 1_234, stable: true }], ['US,GS,+  0.815kg', { grams: 815, stable: false }], ['ST,NT,+    820 g', { grams: 820, stable: true }],
    ['st,gs,+ 12.5kg\r\n', { grams: 12_500, stable: true }], ['ST,GS,-  0.000kg', { grams: 0, stable: true }], ['ST,GS,+ 999.999kg', { grams: 999_999, stable: true }],
  ])('%j is a weight', (line, reading) => expect(readFrame(line)).toEqual(reading));

  it.each(['', 'OL,GS,+  0.000kg', 'ST,GS,-  0.120kg', 'ST,GS,+ 1.2345kg', 'ST,GS,+ 1.2lb', '1.234', 'ST,GS,+  1.2', 'xxST,GS,+1.0kg', 'ST,GS,+ 1e3kg'])('%j is none', (line) => expect(readFrame(line)).toBeNull());

  it('comes in pieces, wherever they are cut', () => {
    const text = 'US,GS,+  0.700kg\r\nST,GS,+  0.720kg\r\n';
    for (let cut = 0; cut <= text.length; cut += 1) {
      const first = readPieces('', text.slice(0, cut));
      const second = readPieces(first.tail, text.slice(cut));
      expect(second.last ?? first.last).toEqual({ grams: 720, stable: true });
    }
    expect(readPieces('x'.repeat(500), 'y').tail).toHaveLength(64);
  });
});
