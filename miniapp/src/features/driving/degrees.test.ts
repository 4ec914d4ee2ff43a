import { degreesText, tenthsOf } from './degrees';

test.each([[65, '6.5℃'], [0, '0℃'], [-15, '-1.5℃'], [200, '20℃']])('%j tenths are %s', (tenths, text) => expect(degreesText(tenths)).toBe(text));

test.each([
  ['6.5', false, 65], ['18', true, -180], ['0', true, 0], ['', false, null], ['.', false, null], ['71', false, null], ['41', true, null],
])('%j typed, below zero %j, is %j', (typed, below, tenths) => expect(tenthsOf(typed, below)).toBe(tenths));
