import { correctionText, countedText } from './books-words';

test('what the driver counted stands beside what it should be', () => {
  expect(countedText(200_000, 199_950)).toBe('¥1999.50，少了 ¥0.50');
  expect(countedText(200_000, 200_010)).toBe('¥2000.10，多了 ¥0.10');
  expect(countedText(200_000, 200_000)).toBe('¥2000.00，对得上');
});

test('a correction says which way the money goes', () => {
  expect(correctionText(1360, 1500)).toBe('补给农户 ¥1.40');
  expect(correctionText(1360, 1300)).toBe('农户退回 ¥0.60');
  expect(correctionText(1360, 1360)).toBe('和当时记的一样');
});
