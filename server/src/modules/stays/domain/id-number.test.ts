import { isIdNumber } from './id-number';

test('the examples of the standard, and what is not one', () => {
  for (const number of ['11010519491231002X', '440524188001010014']) expect(isIdNumber(number)).toBe(true);
  for (const number of ['110105194912310021', '11010519491231002x', '11010519491331002X', '440524188002300016', '4405241880010100', '']) expect(isIdNumber(number)).toBe(false);
});
