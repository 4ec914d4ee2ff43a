import type { GardenCard, ListingCard } from '@cunshe/shared';
import { cutoffNote, cutoffReasons, earlyCutoffs, openFirst } from './openness-words';

const at = (time: string) => new Date(`2026-11-23T${time}+08:00`);
const crop = (cropName: string, cutoff: string): ListingCard => ({
  listingId: cropName, cropId: cropName, cropName, drawing: 'x', unitKind: 'count', unitName: '把', gramsPerUnit: 500, priceFen: 450, remaining: 5, mostPerAccount: null, cutoffAt: at(cutoff).toISOString(), cutoffWhy: null,
});
const [rice, eggs, greens] = [crop('菜稻', '13:00:00'), crop('土鸡蛋', '13:30:00'), crop('红菜薹', '14:00:00')];
const gardens = [{ listings: [rice, eggs, greens] }] as unknown as GardenCard[];
const day = at('14:00:00').toISOString();

describe('which crops are still open', () => {
  it('says a crop’s own cut-off, then the minutes, then that it has closed: half-open', () => {
    const notes = ['12:00:00', '12:30:00', '12:59:59.999', '13:00:00'].map((time) => cutoffNote(rice, day, at(time).getTime()));
    expect(notes).toEqual(['13:00 前订', '还有 30 分截单', '还有 1 分截单', '13:00 截单了']);
    expect(cutoffNote(greens, day, at('12:00:00').getTime())).toBeUndefined();
  });

  it('sums up what closes before the day does, and puts the closed last', () => {
    expect(earlyCutoffs(gardens, day, at('11:00:00').getTime())).toBeNull();
    expect(earlyCutoffs(gardens, day, at('13:18:00').getTime())).toBe('土鸡蛋还有 12 分截单；菜稻截单了');
    expect(openFirst([rice, eggs, greens], at('13:18:00').getTime()).map(({ cropName }) => cropName)).toEqual(['土鸡蛋', '红菜薹', '菜稻']);
  });
});

test('a crop the road closes early says why, and nothing else does', () => {
  expect(cutoffReasons([{ ...rice, cutoffWhy: '从 17:00 倒推：路上 40 分' }, eggs])).toEqual(['菜稻 13:00 截单：从 17:00 倒推：路上 40 分。定下就不再提前']);
});
