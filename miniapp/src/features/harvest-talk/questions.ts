import type { SaidItem } from './harvest-talk';

/** What is asked back, in words for a farmer. */
export const questions = {
  nothing: () => '没听见您说什么，请再说一遍，比如“大白菜二十斤，两块五”。',
  unclear: (said: string) => `“${said}”没听懂，请您换个说法。`,
  vague: (said: string, crop: string | undefined) => `“${said}”说不准，${crop ?? '这样菜'}到底是多少？`,
  whichCrop: (said: string) => `“${said}”说的是哪样菜？`,
  howMuch: (crop: string, unit?: string | null) => `${crop}有${unit ? `几${unit}` : '多少'}？`,
  noUnit: (said: string) => `“${said}”是多少斤，还是多少把？`,
  twoAmounts: (crop: string, said: string) => `${crop}到底有多少，“${said}”还是前面那个数？`,
  moreOrSame: (crop: string, said: string) => `${crop}后面的“${said}”是另外的，还是就是前面那些？一共多少？`,
  samePrice: (said: string) => `“${said}”是跟昨天一样，还是跟前面那样菜一样？请说卖多少。`,
  twoPrices: (crop: string, said: string) => `${crop}到底卖多少，“${said}”还是前面那个价？`,
  eachOrAll: (said: string) => `“${said}”是每样都这样，还是只有一样？`,
  lot: (crop: string, said: string) => `${crop}“${said}”，是一份的价，还是总价？请说一斤或者一把卖多少。`,
  dear: (crop: string, said: string) => `${crop}“${said}”，这个价对不对？请说一斤或者一把卖多少。`,
  plenty: (crop: string, said: string) => `${crop}有“${said}”，这么多，对不对？`,
  misheard: (said: string, meant: string) => `您说的“${said}”，是不是${meant}？`,
  atLeast: (said: string, item: Pick<SaidItem, 'amount' | 'unit'>) => `“${said}”，按 ${item.amount} ${item.unit}挂，行不行？`,
  cheaper: (said: string, crop: string | undefined) => `“${said}”，${crop ?? '菜'}卖多少？`,
  soldOrNot: (crop: string) => `${crop}是卖完了，还是还有？`,
  allOrSome: () => '是全部卖完了，还是有几样还有？',
  sameOrNot: (said: string) => `“${said}”，数量和价钱都跟昨天一样吗？请一样一样说。`,
  mend: (said: string) => `“${said}”是要改哪一样，改成多少？`,
} as const;
