import { cratesAboard, tooManyCrates } from './crate-room';

const types = [{ crates: 30 }, { crates: 8 }];

test('crates left and taken count against the van’s room; too many are told by how many, with what to do', () => {
  expect(cratesAboard(types, [])).toBe(38);
  expect(cratesAboard(types, [{ typeId: 'a', out: 2, in: 6 }, { typeId: 'b', out: 0, in: 1 }])).toBe(43);
  expect(tooManyCrates(40, 40)).toBeNull();
  expect(tooManyCrates(43, 40)).toMatch(/43 只[\s\S]*最多放 40 只，多 3 只[\s\S]*换给别的车/);
});
