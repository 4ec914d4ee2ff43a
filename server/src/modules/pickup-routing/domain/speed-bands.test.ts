import fc from 'fast-check';
import { BOUNDS, type DrivenLeg, LEAST_RUNS, learnSpeeds } from './speed-bands';

const leg = (run: number, drivenSeconds: number, metres = 2_000): DrivenLeg => ({ runId: `run-${run}`, metres, estimatedSeconds: 100, drivenSeconds });
const runs = (count: number, drivenSeconds: number, metres?: number) => Array.from({ length: count }, (_, run) => leg(run, drivenSeconds, metres));

describe('learnSpeeds', () => {
  it('takes each band’s middle drive, and says from how many runs', () => {
    expect(learnSpeeds([...runs(10, 120), ...runs(10, 90, 9_000)])).toEqual([{ band: 'lanes', permille: 1_200, runs: 10, legs: 10 }, { band: 'road', permille: 900, runs: 10, legs: 10 }]);
  });

  it('learns nothing from fewer runs, however many drives they had, and nothing from a van that stood', () => {
    expect(learnSpeeds([...runs(LEAST_RUNS - 1, 120), ...runs(LEAST_RUNS - 1, 120)])).toEqual([]);
    expect(learnSpeeds([...runs(LEAST_RUNS - 1, 120), leg(99, 9_000)])).toEqual([]);
  });

  it('stays within its bounds, and does not care in which order the runs came', () => {
    const any = fc.record({ run: fc.nat(30), metres: fc.nat(20_000), drivenSeconds: fc.nat(500) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 120 }), fc.nat(), (drives, turn) => {
        const legs = drives.map(({ run, metres, drivenSeconds }) => leg(run, drivenSeconds, metres));
        const learnt = learnSpeeds(legs);
        for (const { permille, runs: from } of learnt) expect(permille >= BOUNDS.least && permille <= BOUNDS.most && from >= LEAST_RUNS).toBe(true);
        const at = legs.length === 0 ? 0 : turn % legs.length;
        expect(learnSpeeds([...legs.slice(at), ...legs.slice(0, at)].reverse())).toEqual(learnt);
      }),
    );
  });
});
