import { fontScaleOf } from './font-scale';

test('follows the phone between 1 and 1.4', () => {
  expect([0.8, 1, 1.15, 1.4, 2].map((system) => fontScaleOf(system, false).scale)).toEqual([1, 1, 1.15, 1.4, 1.4]);
});

test('elder sizes take only what they do not already have', () => {
  expect([1, 1.25, 1.4].map((system) => fontScaleOf(system, true).scale)).toEqual([1, 1, 1.4 / 1.25]);
});

test('beds go to two a row from 1.25', () => {
  expect([1.24, 1.25].map((system) => fontScaleOf(system, false).bigText)).toEqual([false, true]);
});
