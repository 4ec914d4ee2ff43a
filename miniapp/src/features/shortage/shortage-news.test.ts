import type { ShortageView, ShortShareView } from '@cunshe/shared';
import { shortageNews } from './shortage-news';

const share = (bagLabel: string, allotted: number): ShortShareView => ({ lineId: bagLabel, bagLabel, wish: 'none', wanted: 2, allotted, byHand: false, substitute: null, refundFen: 0, sentence: null });

const draft: ShortageView = {
  shortageId: 'short', listingId: 'bed', state: 'drafted', cropName: '红菜薹', drawing: 'hongcaitai', unitKind: 'count', unitName: '把', gramsPerUnit: 0, plaqueNumber: '07', farmerName: '陈桂香',
  declaredBy: 'farmer', declaredAt: '2026-11-29T06:12:00.000Z', wanted: 8, available: 3, strategy: 'proportional', version: 1, confirmsAt: '2026-11-29T06:45:00.000Z', confirmedAt: null, confirmedBy: null,
  refundFen: 0, lines: [share('A-01', 1), share('A-02', 1), share('A-03', 1), share('A-04', 0)],
};

describe('what moved while an operator looked at a draft', () => {
  it('is nothing while it is the same draft', () => expect(shortageNews(draft, { ...draft })).toBeNull());

  it('is nothing while the board still shows what was before his own decision', () => expect(shortageNews({ ...draft, version: 2, available: 2 }, draft)).toBeNull());

  it('is what the farmer said the second time, and whose bag it changes', () => {
    const now = { ...draft, version: 2, available: 2, lines: [share('A-01', 1), share('A-02', 1), share('A-03', 0), share('A-04', 0)] };
    expect(shortageNews(draft, now)).toEqual({ title: '刚又报了一次', note: '原来有 3 把，现在有 2 把；A-03 给 0 把（原来 1 把）' });
  });

  it('is what somebody decided before him', () => {
    const decided = { ...draft, version: 2, state: 'confirmed', confirmedBy: 'operator' } as const;
    expect(shortageNews(draft, decided)).toEqual({ title: '刚有人先定了', note: '和你看到的一样' });
    const otherwise = { ...decided, strategy: 'firstCome', lines: [share('A-01', 2), share('A-02', 0), share('A-03', 0), share('A-04', 1)] } as const;
    expect(shortageNews(draft, otherwise)?.note).toBe('改成先订先得；A-01 给 2 把（原来 1 把），A-02 给 0 把（原来 1 把），A-03 给 0 把（原来 1 把），另外 1 袋也变了');
  });

  it('says when the van or the clock decided it', () => {
    expect(['van', 'time'].map((confirmedBy) => shortageNews(draft, { ...draft, state: 'confirmed', confirmedBy: confirmedBy as 'van' })?.title)).toEqual(['车到门口，照着定了', '到时间，照着定了']);
  });
});
