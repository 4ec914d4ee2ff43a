import fc from 'fast-check';
import { optimumOf } from '../test/all-ways';
import { type FieldRequest, anyRequests, fieldInstance } from '../test/field';
import type { Instance } from './instance';
import { wrongIn } from '../test/verdict';
import { solve } from './solve';

const STEPS = { iterations: 1_500 };
const fleet = (instance: Instance, seed = 1, stop = STEPS) => solve(instance, { seed, stop, objective: 'fleet' });

describe('solve', () => {
  it('finds the best of all ways for seven requests and fewer', () => {
    fc.assert(
      fc.property(anyRequests(1, 7), fc.integer({ min: 1, max: 3 }), (requests, vans) => {
        const instance = fieldInstance(requests, vans);
        const { unserved, vans: used, cost } = fleet(instance, 1, { iterations: 6_000 });
        const optimum = optimumOf(instance, 'fleet');
        expect([unserved.length, used]).toEqual([optimum.unserved, optimum.vans]);
        expect(cost).toBeCloseTo(optimum.cost, 6);
      }),
      { numRuns: 40, seed: 5, endOnFailure: true },
    );
  });

  it('gives routes in time, in load and in order, everybody once', () => {
    fc.assert(
      fc.property(anyRequests(1, 14), (requests) => {
        const instance = fieldInstance(requests, 3);
        expect(wrongIn(instance, solve(instance, { seed: 1, stop: { iterations: 300 }, objective: 'cost' }))).toEqual([]);
      }),
      { numRuns: 60, seed: 5, endOnFailure: true },
    );
  });

  it('never finds more requests cheaper than fewer, at the optimum', () => {
    fc.assert(
      fc.property(anyRequests(2, 6), (requests) => {
        const [more, fewer] = [requests, requests.slice(1)].map((each) => optimumOf(fieldInstance(each, each.length, 10), 'cost'));
        fc.pre(more!.unserved === 0 && fewer!.unserved === 0);
        expect(more!.cost).toBeGreaterThanOrEqual(fewer!.cost - 1e-9);
      }),
      { numRuns: 30, seed: 5, endOnFailure: true },
    );
  });

  it('does not depend on how requests are numbered or which way the map is held', () => {
    const mirrored = ({ from, to, ...rest }: FieldRequest): FieldRequest => ({ ...rest, from: [100 - from[1], from[0]], to: [100 - to[1], to[0]] });
    fc.assert(
      fc.property(anyRequests(6, 6), (requests) => {
        const [plain, turned, reversed] = [requests, requests.map(mirrored), [...requests].reverse()].map((each) => fleet(fieldInstance(each, 3)));
        for (const other of [turned!, reversed!]) {
          expect([other.unserved.length, other.vans]).toEqual([plain!.unserved.length, plain!.vans]);
          expect(other.cost).toBeCloseTo(plain!.cost, 6);
        }
      }),
      { numRuns: 10, seed: 5, endOnFailure: true },
    );
  });

  it('gives the same bits for the same seed and steps', () => {
    const [requests] = fc.sample(anyRequests(20, 20), { numRuns: 1, seed: 7 });
    const instance = fieldInstance(requests!, 8);
    expect(fleet(instance, 3)).toEqual(fleet(instance, 3));
    expect(fleet(instance, 3).routes).not.toEqual(fleet(instance, 4).routes);
  });

  it('stops by its clock, when told, and with what it has', () => {
    const [requests] = fc.sample(anyRequests(40, 40), { numRuns: 1, seed: 7 });
    const instance = fieldInstance(requests!, 20);
    const clock = () => performance.now() / 1_000;
    const began = clock();
    solve(instance, { seed: 1, stop: { seconds: 0.3, clock }, objective: 'fleet' });
    expect(clock() - began).toBeLessThan(0.3 + 0.1);
    let asked = 0;
    solve(instance, { seed: 1, stop: { iterations: 1e9, cancelled: () => ++asked > 3 }, objective: 'cost' });
    expect(asked).toBeLessThan(10);
    expect(wrongIn(instance, solve(instance, { seed: 1, stop: {}, objective: 'fleet' }))).toEqual([]);
  });

  it('answers for no requests, no vans and hopeless ones', () => {
    const far: FieldRequest = { from: [0, 0], to: [100, 100], opens: 0, lasts: 1, crates: 1 };
    expect(fleet(fieldInstance([], 2))).toMatchObject({ vans: 0, unserved: [], cost: 0 });
    expect(fleet(fieldInstance([far, { ...far, crates: 99 }], 2))).toMatchObject({ vans: 0, unserved: [0, 1], cost: 0 });
    expect(fleet(fieldInstance([{ ...far, lasts: 900 }], 0))).toMatchObject({ unserved: [0] });
  });
});
