/** Words that change nothing of what is offered. Whatever is not here, not a crop, amount or price is asked about. */
const EMPTY_WORDS = [
  ...'呃 嗯 额 咧 咯 啰 噻 喏 哟 呗 哦 噢 喔 啊 呀 哎 哎呀 哎哟 诶 喂 嘿 哈 呢 吧 嘛 咯 喽 啦 嘞 哩 的话 那个 这个 那 就是 就是说 然后 再就是 还就是 那么 这样 那样子 反正'.split(' '),
  ...'对 对了 好 好的 好吧 行 可以 ok 要得 要得不 要得啵 行不行 好不好 好啵 嗯嗯 你好 您好 谢谢 谢谢你 麻烦 麻烦你 麻烦您 辛苦了 你看 你听 听得到吗 我跟你讲 我跟你说 我讲 我说 我想 跟你说 晓得吧 晓得不'.split(' '),
  ...'我 我们 我家 我屋里 屋里 家里 我这里 我这 这里 这边 咯里 咯边 我咯里 地里 园里 园子里 菜园里 院子里 自家 自己 种的 自家种的 自己种的 新鲜 新鲜的 刚摘的 现摘的'.split(' '),
  ...'今天 今日 今日子 今朝 今朝子 今早 今儿 今天早上 早上 上午 中午 下午 刚刚 刚才 刚 才 一早 一大早 清早 大清早 现在 目前 这会儿 等下'.split(' '),
  ...'摘了 摘 采了 采 割了 割 砍了 砍 拔了 拔 扯了 扯 挖了 挖 收了 收 掐了 掐 捡了 捡 剪了 弄 弄了 搞 搞了 备了 准备 准备了 出了 打了'.split(' '),
  ...'是 也 也是 也有 就 又 又有 另外 还 再 以及 和 跟 加上 同 与'.split(' '),
  ...'帮我 帮我挂 给我挂 挂 挂上 挂个 挂出去 挂出来 上架 要卖 想卖 拿来卖 拿出来卖 可以卖 卖给大家 就这些 就这些了 就这么多 就这么多了 一起 一下 一并 价钱 价格 价 单价 售价 定价 算 按 就按 要价 开价 喊价 只要 就卖 就要 就算 就按'.split(' '),
];
const HAVE = '有 有得 还有 还有得 还有个 有个 还剩 还剩得 还剩下 剩 剩得 剩下 剩了 还余 余 只有 只剩 就剩 就有 能卖 可以卖 拿得出 能出 摘得'.split(' ');
const ABOUT = '大概 大约 大致 约 约莫 差不多 差不多有 左右 上下 的样子 样子 估计 估摸 估摸着'.split(' ');

export type WordKind =
  | 'empty' | 'have' | 'about' | 'all' | 'each' | 'total' | 'sell' | 'le' | 'de' | 'none' | 'sold' | 'gone' | 'all-sold' | 'same' | 'same-price' | 'correct' | 'cheaper' | 'to' | 'vague';

const SOLD = '(?:已经|早就?|都|也|全|全都|全部|统统|通通)*(?:卖|售|抢|订)(?:完|光|空|罄|脱|干净)(?:了|哒|咯|啦|嘞)?(?:了|哒|咯|啦)?';
const GONE = '(?:也|都|全|已经|一点都?|一点也|就)*(?:没有|没得|冇得|冇|没)(?:了|哒|咯|啦)';
const YESTERDAY = '(?:昨天|昨日|昨儿|昨晚)';
const LIKE = `(?:还是)?(?:都|全)?(?:还是)?(?:跟|和|同|照|按|照着|按照|还是)?${YESTERDAY}(?:的)?(?:一样|一个样|一模一样|同样|那样|一样的)(?:就行|就好|就可以|挂|卖)?`;

/** Longer readings first where two begin alike; the first that fits holds. */
const PATTERNS: readonly (readonly [RegExp, WordKind])[] = [
  [new RegExp(`(?:(?:价钱|价格|单价|价)(?:还是|也|就|都)*(?:(?:跟|和|同|照|按)?${YESTERDAY}的?(?:一样|一个样|那个价|一个价)?|照旧|不变|没变|没有变|老样子|一样)|(?:跟|和|同|照|按|还是)*${YESTERDAY}的?(?:一样的|一个|那个|同样的)?(?:价钱|价格|价)|老价钱|老价格|原价)`, 'y'), 'same-price'],
  [new RegExp(`(?:${LIKE}|(?:还是|就)?(?:照|按|照着|按照)${YESTERDAY}的?(?:来|挂|卖|办)?|(?:还是|都)?(?:照旧|老样子)|(?:同|照|按)${YESTERDAY}(?=$|[，,。 ])|还是${YESTERDAY}那些)`, 'y'), 'same'],
  [new RegExp(`(?:今天|今日)?的?(?:所有的?|全部的?)?(?:菜|东西)?(?:都|全|全都|全部|统统|通通)+(?:已经)?(?:卖|售|抢|订)(?:完|光|空|罄|脱)(?:了|哒|咯|啦|嘞)?`, 'y'), 'all-sold'],
  [new RegExp('(?:今天|今日)?的?(?:菜|东西)?(?:都|全|全都|全部|一点都|一点也)(?:没有|没得|冇得|冇|没)(?:菜)?(?:了|哒|咯|啦)', 'y'), 'all-sold'],
  [/(?:没有?|没得|冇得?)菜(?:卖)?(?:了|哒|咯|啦)/y, 'all-sold'],
  [new RegExp(SOLD, 'y'), 'sold'],
  [new RegExp(GONE, 'y'), 'gone'],
  [/(?:没有|没得|冇得|没)(?![\d一二三四五六七八九十百])/y, 'none'],
  [/(?:哦|啊|哎|噢)?(?:不对不对|不对|不不不|不不|错[了哒]错[了哒]|我?[说讲搞弄]?错[了哒]|改成|改为|应该是|更正)/y, 'correct'],
  [/(?:哦|啊|哎|噢)?不(?:是)?(?=[，,。；;、 ])/y, 'correct'],
  [/(?:哦|啊|哎|噢)不(?:是|对)?(?=[\d一二两三四五六七八九十])/y, 'correct'],
  [/(?:卖)?便宜(?:一?点卖|一?点儿|一?点子|一?点|一?些|卖|一下)/y, 'cheaper'],
  [/(?:涨到|涨成|降到|降成|卖到|提到|减到|便宜到)/y, 'to'],
  [/(?:上十|好几|十几|几十|几百|几|好多|很多|蛮多|不少|一些|一点点|一点|些|少量|若干|百把|块把|斤把|个把|千把|上百|上千|百十|百八十|两三|三两)[十百千来个斤公两把颗块元毛根条袋枚钱]*/y, 'vague'],
  [/(?:每样|每种|每个|各|各有|各样|各是|各卖|分别|都是各)/y, 'each'],
  [/一起(?:卖|要|算|就|按|共)*(?=[\d一二两三四五六七八九十百]+(?:[块元毛]|角))/y, 'total'],
  [/(?:一共|总共|统共|合计|共|拢共|全部加起来|加起来)(?:是|有)?/y, 'total'],
  [/(?:都是|都有|都卖|都按|都要|都|全部|全都|全)/y, 'all'],
];
/** They look like a word of above and say something else. */
const ALWAYS_ASKED = /算了|卖了|卖掉|卖出|卖不|要卖完|快卖|订了|买了|不卖|不要|不是(?![，,。；; ])|没卖|没有卖/y;

/** Words that mean this only behind those; the rest of a sentence is not read backwards, which iOS before 16.4 cannot. */
const WANTED = { behind: /[斤把颗个只根条]$/, word: /要(?=[\d一二两三四五六七八九十]+[块元毛])/y };
const ASKED_BEHIND = [{ behind: /[块元毛角钱五]$/, word: /收/y }, { behind: /(?:完|光|没有|没得|冇得|冇|没)[了哒]$/, word: /吧/y }];

const byLength = [...EMPTY_WORDS.map((word) => [word, 'empty'] as const), ...HAVE.map((word) => [word, 'have'] as const), ...ABOUT.map((word) => [word, 'about'] as const),
  ['卖', 'sell'] as const, ['了', 'le'] as const, ['哒', 'le'] as const, ['的', 'de'] as const].sort((a, b) => b[0].length - a[0].length);

/** 一颗都没有了: no amount, all of it is gone. */
const NOT_ONE = /一[点颗把个根斤只枚片条粒][都也](?:没有|没得|冇得|没|冇)(?:了|哒|咯|啦)/y;

export function notOneAt(text: string, at: number): string {
  return fits(NOT_ONE, text, at);
}

/** The word that begins at `at`; null when none of these does. */
export function wordAt(text: string, at: number): { kind: WordKind; end: number } | null {
  if (fits(ALWAYS_ASKED, text, at) || ASKED_BEHIND.some((each) => fitsBehind(each, text, at))) return null;
  if (fitsBehind(WANTED, text, at)) return { kind: 'sell', end: at + 1 };
  for (const [pattern, kind] of PATTERNS) {
    const said = fits(pattern, text, at);
    if (said) return { kind, end: at + said.length };
  }
  const word = byLength.find(([name]) => text.startsWith(name, at));
  return word ? { kind: word[1], end: at + word[0].length } : null;
}

function fitsBehind({ behind, word }: { behind: RegExp; word: RegExp }, text: string, at: number): boolean {
  return fits(word, text, at) !== '' && behind.test(text.slice(0, at));
}

function fits(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
