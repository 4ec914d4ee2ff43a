const WORDS: Readonly<Record<string, (crop: string) => string>> = {
  'listing.publish': (crop) => `帮您挂了${crop}`,
  'listing.add': (crop) => `帮您加挂了${crop}`,
  'listing.withdraw': (crop) => `帮您收回了${crop}`,
  'listing.photographed': (crop) => `帮您给${crop}拍了照片`,
  'listing.sold-out': (crop) => `替您说${crop}卖完了`,
  'harvest.acknowledged': () => '替您说知道要摘什么了',
  'harvest.cut': () => '替您说都摘好了',
  'harvest.short_declared': () => '替您报了不够',
  'garden.edited': () => '帮您改了菜园介绍',
  'receipt.disputed': () => '替您问了菜钱',
};

/** One thing done for a farmer, as her home says it. */
export function actWords(action: string, cropName: string): string {
  return WORDS[action]?.(cropName) ?? '帮您改了一下';
}
