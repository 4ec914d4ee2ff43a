import fc from 'fast-check';
import { nextSignSteps, SIGN_STEPS, signAfter, type SignState } from '../src';

const STATES: readonly SignState[] = ['planned', 'printed', 'installed', 'damaged', 'reprinted', 'retired'];

test('a sign is planned, printed, put up, damaged, printed again, put up again and retired, in no other order', () => {
  const arrows = STATES.flatMap((state) => nextSignSteps(state).map((step) => `${state} ${step} ${signAfter(state, step)}`));
  expect(arrows).toEqual([
    'planned print printed', 'planned retire retired', 'printed install installed', 'printed retire retired', 'installed damage damaged', 'installed retire retired',
    'damaged reprint reprinted', 'damaged retire retired', 'reprinted install installed', 'reprinted retire retired',
  ]);
});

test('whatever is tried, a retired sign stays retired and nothing leads back to the plan', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SIGN_STEPS), { maxLength: 30 }), (steps) => {
      const lived = steps.reduce<SignState[]>((states, step) => [...states, signAfter(states.at(-1)!, step) ?? states.at(-1)!], ['planned']);
      const retired = lived.indexOf('retired');
      if (retired >= 0) expect(new Set(lived.slice(retired))).toEqual(new Set(['retired']));
      const left = lived.findIndex((state) => state !== 'planned');
      if (left >= 0) expect(lived.slice(left)).not.toContain('planned');
    }),
  );
});
