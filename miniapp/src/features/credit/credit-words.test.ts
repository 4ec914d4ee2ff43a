import { movementNote, movementSum, movementTitle } from './credit-words';

const at = '2026-11-23T08:20:00.000Z';

describe('credit movements in words', () => {
  it('says what came, what went and why', () => {
    expect([movementSum({ fen: 60 }), movementSum({ fen: -60 })]).toEqual(['+¥0.60', '−¥0.60']);
    expect([movementTitle({ reason: '称重退差价' }), movementTitle({ reason: null })]).toEqual(['称重退差价', '付菜钱']);
  });

  it('says what is left of what came', () => {
    expect(movementNote({ at, fen: 60, leftFen: 60 })).toBe('11 月 23 日 16:20·还没用');
    expect(movementNote({ at, fen: 60, leftFen: 20 })).toBe('11 月 23 日 16:20·还剩 ¥0.20');
    expect(movementNote({ at, fen: 60, leftFen: 0 })).toBe('11 月 23 日 16:20·用完了');
    expect(movementNote({ at, fen: -60, leftFen: null })).toBe('11 月 23 日 16:20');
  });
});
