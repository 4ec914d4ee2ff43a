import { unclaimedAt } from './unclaimed';

const at = (time: string): Date => new Date(`2026-11-23T${time}:00+08:00`);

test('a bag is waited for until the pickup hours end, or half an hour when it came late', () => {
  expect(unclaimedAt(at('19:00'), at('16:50'))).toEqual(at('19:00'));
  expect(unclaimedAt(at('19:00'), at('18:30'))).toEqual(at('19:00'));
  expect(unclaimedAt(at('19:00'), at('18:45'))).toEqual(at('19:15'));
  expect(unclaimedAt(at('19:00'), at('21:00'))).toEqual(at('21:30'));
});
