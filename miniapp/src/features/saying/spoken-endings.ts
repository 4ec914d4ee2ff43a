import type { FarmerListing } from '@cunshe/shared';
import type { HarvestTalk } from '../harvest-talk/harvest-talk';
import { sameCrop } from './same-crop';

/** 卖完了: which of her listings take no more orders, and what was said to be gone of which none stands. Null: nobody knows what stands. */
export function spokenEndings({ soldOut, allSoldOut }: HarvestTalk, listings: readonly FarmerListing[] | null): { gone: readonly FarmerListing[]; ask: readonly string[] } {
  if (!listings) return { gone: [], ask: ['没信号，看不到挂着的菜，过一会儿再说一遍。'] };
  const live = listings.filter(({ state }) => state === 'live');
  if (allSoldOut) return { gone: live, ask: live.length === 0 ? ['现在没有挂着的菜，不用停。'] : [] };
  const found = soldOut.map((crop) => ({ crop, listing: sameCrop(crop, live) }));
  return {
    gone: live.filter((listing) => found.some((each) => each.listing === listing)),
    ask: found.filter(({ listing }) => !listing).map(({ crop }) => `${crop}没有挂着，不用停。`),
  };
}
