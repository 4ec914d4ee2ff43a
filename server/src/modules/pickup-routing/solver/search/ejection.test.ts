import fc from 'fast-check';
import { anyRequests, fieldInstance } from '../test/field';
import { wrongIn } from '../test/verdict';
import { Ejection } from './ejection';
import { Search } from './search';

describe('Ejection', () => {
  it('serves an absent request at the price of at most two that were absent less often', () => {
    let ejected = 0;
    fc.assert(
      fc.property(anyRequests(8, 14), fc.array(fc.nat(9), { minLength: 14, maxLength: 14 }), (requests, often) => {
        const search = new Search(fieldInstance(requests, 2), 1);
        search.recreate.run(new Int32Array(0), 0);
        search.keep();
        const before = search.solution();
        fc.pre(search.recreate.absentCount > 0);
        const request = search.recreate.absent[0]!;
        const done = new Ejection(search, Float64Array.from(often)).run(0);
        const after = search.solution();
        expect(wrongIn(search.instance, after)).toEqual([]);
        if (!done) return expect(after).toEqual(before);
        const victims = after.unserved.filter((each) => !before.unserved.includes(each));
        expect(after.unserved).not.toContain(request);
        expect([1, 2]).toContain(victims.length);
        expect(victims.reduce((sum, each) => sum + often[each]! + 1, 0)).toBeLessThan(often[request]! + 1);
        ejected++;
      }),
      { numRuns: 60, seed: 5 },
    );
    expect(ejected).toBeGreaterThan(5);
  });
});
