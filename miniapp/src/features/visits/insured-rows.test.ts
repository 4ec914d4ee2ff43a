import { policiesOf, rowsOf } from './insured-rows';

const person = (personId: string, band: '3-6' | null, insured = false) => ({ personId, kind: band ? ('child' as const) : ('adult' as const), band, insured });
const family = (name: string, people: ReturnType<typeof person>[]) => ({ bookingId: name, name, code: '', heads: people.length, children: 0, needs: [], bus: 1, householdName: null, checkedIn: [], people });
const rows = rowsOf({ families: [family('周敏一家', [person('a', null), person('b', '3-6')]), family('谢琳一家', [person('c', null, true)])] });

test('everybody has the number of the sheet’s row', () => {
  expect(rows.map(({ row, words }) => `${row} ${words}`)).toEqual(['1 周敏一家 大人', '2 周敏一家 孩子 3–6 岁', '3 谢琳一家 大人']);
});

test('one number goes to all without one; each its own, and an insured one may be corrected', () => {
  expect(policiesOf(rows, { one: 'PICC-1', each: {} }).policies).toEqual([{ personId: 'a', policyNumber: 'PICC-1' }, { personId: 'b', policyNumber: 'PICC-1' }]);
  expect(policiesOf(rows, { one: '', each: { a: 'PICC-1', c: ' PICC-3 ' } }).policies).toEqual([{ personId: 'a', policyNumber: 'PICC-1' }, { personId: 'c', policyNumber: 'PICC-3' }]);
});

test('what cannot be a policy’s number is named, and nothing is kept', () => {
  expect(policiesOf(rows, { one: '', each: { a: 'PICC-1', b: '保单' } })).toEqual({ policies: [], wrong: '第 2 行的保单号不对' });
  expect(policiesOf(rows, { one: 'x', each: {} })).toEqual({ policies: [], wrong: '保单号不对' });
});
