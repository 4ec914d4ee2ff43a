import { keypadEntry, type KeypadKey, type KeypadLimits } from './keypad-entry';

const typed = (keys: readonly KeypadKey[], limits: KeypadLimits) =>
  keys.reduce((value, key) => keypadEntry(value, key, limits), '');

test('a code keeps its zeros and stops at six', () => {
  expect(typed(['0', '0', '1', '2', '3', '4', '5'], { digits: 6, leadingZeros: true })).toBe('001234');
});

test('a weight has one point and two decimals', () => {
  expect(typed(['1', '5', 'point', '4', 'point', '2', '9'], { digits: 3, decimals: 2 })).toBe('15.42');
});

test('a point first means nought', () => {
  expect(typed(['point', '5'], { digits: 3, decimals: 2 })).toBe('0.5');
});

test('a count takes no point and no leading nought', () => {
  expect(typed(['0', 'point', '7'], { digits: 3 })).toBe('7');
});

test('delete takes the last, clear takes all', () => {
  expect(typed(['1', '2', 'delete', '3'], { digits: 3 })).toBe('13');
  expect(typed(['1', '2', 'clear'], { digits: 3 })).toBe('');
});
