import { DEFAULT_DAY_SCHEDULE, fen } from '@cunshe/shared';
import { decideListing, listingDateAt, withdrawUntil } from './decide-listing';

const band = { floorFen: fen(300), ceilingFen: fen(600) };
const wish = { units: 20, priceFen: fen(450), confirmedUnusual: false };
const shanghai = (time: string) => new Date(`2026-11-23T${time}+08:00`);

describe('listing', () => {
  it.each([
    ['06:00:00.000', '2026-11-23'],
    ['13:59:59.999', '2026-11-23'],
    ['14:00:00.000', null],
    ['19:59:59.999', null],
    ['20:00:00.000', '2026-11-24'],
  ])('at %s is for %s', (time, date) => expect(listingDateAt(DEFAULT_DAY_SCHEDULE, shanghai(time))).toBe(date));

  it('keeps the price inside the committee’s band, edges included', () => {
    expect([299, 300, 600, 601].map((price) => decideListing({ ...wish, priceFen: fen(price) }, band, 20)?.code)).toEqual([
      'PRICE_OUT_OF_BAND', undefined, undefined, 'PRICE_OUT_OF_BAND',
    ]);
  });

  it('asks once about an amount never seen', () => {
    expect(decideListing({ ...wish, units: 100 }, band, 20)).toBeNull();
    expect(decideListing({ ...wish, units: 101 }, band, 20)).toEqual({ code: 'QUANTITY_UNUSUAL', details: { units: 101, mostLately: 20 } });
    expect(decideListing({ ...wish, units: 101, confirmedUnusual: true }, band, 20)).toBeNull();
    expect(decideListing({ ...wish, units: 101 }, band, null)?.code).toBe('QUANTITY_UNUSUAL');
  });

  it('can be taken back for ten minutes', () => {
    expect(withdrawUntil(shanghai('06:31:00.000'))).toEqual(shanghai('06:41:00.000'));
  });
});
