import { doorsOf, earlyText } from './door-words';

const households = ['07', '12', '15'].map((plaqueNumber) => ({ id: plaqueNumber, plaqueNumber, farmerName: '陈桂香' }));
const door = (householdId: string, crops: { name: string; cutoffAt: string }[]) => ({ householdId, doorBy: '14:40', why: '从 17:00 倒推', crops });

test('doors that close early come apart from those that do not, and from those off the map', () => {
  const { early, others, unmapped } = doorsOf({ doors: [door('07', [{ name: '红薯', cutoffAt: '13:40' }]), door('12', [])], households });
  expect([early, others].map((each) => each.map(({ household }) => household.id))).toEqual([['07'], ['12']]);
  expect(unmapped.map(({ id }) => id)).toEqual(['15']);
  expect(earlyText(early[0]!.door)).toBe('红薯 13:40 截单');
  expect(doorsOf({ doors: [], households }).unmapped).toEqual([]);
});
