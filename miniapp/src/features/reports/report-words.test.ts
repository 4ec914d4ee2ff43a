import { cellText, datesOf, withSpokenDates } from './report-words';

describe('a report’s dates and cells', () => {
  it('spans whole days that end today, or were yesterday', () => {
    expect(datesOf('today', '2026-03-01')).toEqual({ from: '2026-03-01', to: '2026-03-01' });
    expect(datesOf('yesterday', '2026-03-01')).toEqual({ from: '2026-02-28', to: '2026-02-28' });
    expect(datesOf('week', '2026-03-01')).toEqual({ from: '2026-02-23', to: '2026-03-01' });
    expect(datesOf('month', '2026-03-01')).toEqual({ from: '2026-01-31', to: '2026-03-01' });
  });

  it('says dates as people do', () => expect(withSpokenDates('东门岗亭 2026-03-01')).toBe('东门岗亭 3 月 1 日'));

  it('shows fen as yuan and leaves words alone', () => {
    expect(cellText({ title: '元', kind: 'money' }, 2560)).toBe('25.60');
    expect(cellText({ title: '元', kind: 'money' }, '')).toBe('');
    expect(cellText({ title: '份数', kind: 'number' }, 3)).toBe('3');
  });
});
