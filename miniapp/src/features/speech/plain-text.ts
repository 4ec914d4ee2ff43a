/** Letters that are written otherwise for the same word: traditional forms, usual misspellings, old numerals. */
const SAME_WORD: readonly (readonly [string, string])[] = [
  ['兩', '两'], ['塊', '块'], ['個', '个'], ['顆', '颗'], ['條', '条'], ['蘿蔔', '萝卜'], ['薑', '姜'], ['蔥', '葱'], ['賣', '卖'], ['還', '还'], ['這', '这'], ['樣', '样'], ['錢', '钱'], ['紅', '红'], ['蓮', '莲'],
  ['壹', '一'], ['贰', '二'], ['叁', '三'], ['肆', '四'], ['伍', '五'], ['陆', '六'], ['柒', '七'], ['捌', '八'], ['玖', '九'], ['拾', '十'], ['佰', '百'], ['仟', '千'], ['〇', '零'],
  ['波菜', '菠菜'], ['罗卜', '萝卜'], ['箩卜', '萝卜'], ['萝蔔', '萝卜'], ['蕃茄', '番茄'], ['菜苔', '菜薹'], ['蒜苔', '蒜薹'], ['窝笋', '莴笋'], ['同蒿', '茼蒿'], ['韮菜', '韭菜'], ['豆脚', '豆角'], ['芫茜', '芫荽'], ['藕煤', '藕'],
  ['市斤', '斤'], ['千克', '公斤'], ['圆', '元'], ['块錢', '块钱'], ['棵', '颗'], ['兜', '蔸'], ['¥', '￥'],
];
const PICTURES = /[\p{Extended_Pictographic}\u200d\ufe0f\u{1f3fb}-\u{1f3ff}\u20e3]/gu;

/** As a sentence is read: one spelling for one word, and no capitals. */
export function plainText(text: string): string {
  return plainSpelling(text).toLowerCase();
}

/** Full-width digits and letters become half-width, pictures become a gap, one word has one spelling; 圆白菜 stays. */
export function plainSpelling(text: string): string {
  const half = text.replace(/[\uff01-\uff5e]/g, (sign) => (/[０-９Ａ-Ｚａ-ｚ．／＋－]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : sign));
  const kept = half.replaceAll('圆白菜', '包菜\u0001').replace(PICTURES, ' ').replace(/[\u3000\u00a0\t]/g, ' ').replace(/kg/gi, '公斤');
  return SAME_WORD.reduce((said, [other, usual]) => said.replaceAll(other, usual), kept).replaceAll('包菜\u0001', '圆白菜');
}

/** "20 斤" → "20斤", "2.5 元 / 斤" → "2.5元/斤", 五、六把 → 五六把; gaps that part words stay. */
export function withoutInnerGaps(text: string): string {
  return text.replace(/(?:一、二|二、三|两、三|三、四|四、五|五、六|六、七|七、八|八、九)(?=[十百千万斤公把颗个份块元毛角根条袋枚捆只])/g, (guess) => guess.replace('、', '')).replace(/([\d一二三四五六七八九十百千两半]) +(?=[斤公两把颗个份块元毛角根条袋枚捆扎只盒筐箱包蔸])/g, '$1').replace(/ *\/ */g, '/');
}
