import { tilesOfStep } from './tile-steps';

const letters = [...'BCDFHLQT'];

test('six tiles are one step', () => {
  expect(tilesOfStep(letters.slice(0, 6), 0, false)).toEqual({ shown: [...'BCDFHL'], next: null });
  expect(tilesOfStep(letters.slice(0, 5), 0, true)).toEqual({ shown: [...'BCDFH'], next: null });
});

test('more are told in steps of five, round again or on to the rest', () => {
  expect(tilesOfStep(letters, 0, false)).toEqual({ shown: [...'BCDFH'], next: 1 });
  expect(tilesOfStep(letters, 1, false)).toEqual({ shown: [...'LQT'], next: 0 });
  expect(tilesOfStep(letters, 1, true)).toEqual({ shown: [...'LQT'], next: null });
});
