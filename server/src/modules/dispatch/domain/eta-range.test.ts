import fc from 'fast-check';
import { etaRange } from './eta-range';

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);
const text = ({ earliest, latest }: { earliest: Date; latest: Date }) => `${earliest.toISOString().slice(11, 16)}–${latest.toISOString().slice(11, 16)}`;

describe('etaRange', () => {
  it('is wide when the stop is far, narrow when it is near', () => {
    expect(text(etaRange(at('08:40'), at('08:20'), at('07:00')))).toBe('08:30–09:05');
    expect(text(etaRange(at('08:40'), at('08:20'), at('08:36')))).toBe('08:39–08:41');
  });
  it('promises nothing before the plan, and nothing that has passed', () => {
    expect(text(etaRange(at('08:40'), at('08:40'), at('07:00')))).toBe('08:40–09:05');
    expect(text(etaRange(at('08:40'), at('08:20'), at('08:50')))).toBe('08:50–08:50');
  });
  it('never ends before it begins', () => {
    const minute = fc.integer({ min: 0, max: 1_000 }).map((each) => new Date(each * 60_000));
    fc.assert(fc.property(minute, minute, minute, (expected, planned, now) => {
      const { earliest, latest } = etaRange(expected, planned, now);
      return earliest >= now && latest >= earliest;
    }));
  });
});
