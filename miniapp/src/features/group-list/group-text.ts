import { plainSpelling, withoutInnerGaps } from '../speech/plain-text';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** A number to call is nobody's order, and is not repeated. */
const PHONE = /(^|\D)(?:(?:电话|手机号?)[:： ]*)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g;

/** 陆姐, 伍哥, 圆圆: numerals of a bank's form are letters of names, unless something is counted with them. */
const NAMES_OWN = /[壹贰叁肆伍陆柒捌玖拾佰仟]+(?![壹贰叁肆伍陆柒捌玖拾佰仟斤公两把颗棵个份块元圆根条枚袋盒只])|圆(?!白菜)/g;
const COUNTED = /[\d一二三四五六七八九十百零]/;
const ASIDE = 0xe000;

function spelt(text: string): string {
  const aside: string[] = [];
  const kept = text.replace(NAMES_OWN, (own, at: number) => (own === '圆' && COUNTED.test(text[at - 1] ?? '') ? own : String.fromCharCode(ASIDE + aside.push(own) - 1)));
  return plainSpelling(kept).replace(/[\ue000-\uefff]/g, (sign) => aside[sign.charCodeAt(0) - ASIDE] ?? sign);
}

/** One line in plain signs: full-width digits, circled numbers, ➕ and the usual slips of the pen made usual. */
export function plainLine(text: string): string {
  const numbered = [...text].map((sign) => (CIRCLED.includes(sign) ? `${CIRCLED.indexOf(sign) + 1}. ` : sign)).join('');
  return withoutInnerGaps(spelt(numbered.replace(/[❌🚫⛔]/gu, ' 取消 ').replace(/[➕＋﹢]/g, '+').replace(/[×✖✕＊*]\ufe0f?|X(?= ?\d)/g, 'x').replace(/[＃]/g, '#').replace(/[–—－―]/g, '-')).replace(PHONE, '$1 ')).replace(/[@ ]+/g, ' ').trim();
}

/** "12. 周敏 …" → its number and the rest; null without a number before it. */
export function numberedLine(text: string): { number: number; body: string } | null {
  const said = /^(\d{1,3})(?: ?[.、,:：)）．。] ?(?!\d+[元块斤])| +)(.*)$/.exec(text) ?? /^(\d{1,3})()$/.exec(text) ?? /^(\d{1,3})(?=[\p{Script=Han}])(?![栋幢座号单元斤把颗个份大人位口])(.*)$/u.exec(text);
  return said && { number: Number(said[1]), body: (said[2] ?? '').trim() };
}

const BUILDINGS = new RegExp(
  [
    '[a-z]-\\d{3,4}(?!\\d)', '\\d{1,2}#\\d{1,2}-\\d{3,4}',
    '[a-z]?\\d{1,2}-\\d{1,2}-\\d{3,4}', '[a-z]?\\d{1,2}-\\d{1,2}-\\d{1,2}(?![\\d-])', '[a-z]?\\d{1,2}-\\d{3,4}',
    '(?:[\\d一二三四五六七八九十]{1,2}期 ?)?(?:[a-z]\\d{0,2}|\\d{1,2}|[一二三四五六七八九十]{1,3})(?:号楼|栋|幢|座|#楼?)(?: ?-? ?\\d{1,2}单元)?(?: ?-? ?\\d{3,4}(?!\\d|斤|元))?(?:室|房|号)?',
    '\\d{1,2}单元 ?\\d{3,4}(?:室|房)?', '(?:^|[^\\dx.])(\\d{3,4}(?:室|房|(?![\\d斤公两把颗个份元块根枚袋.人g克])))',
  ].join('|'), 'i',
);

/** Takes the building out of an entry. "5栋502" stays as written, without gaps. */
export function withoutBuilding(text: string): { building: string | null; rest: string } {
  const said = BUILDINGS.exec(text);
  if (!said) return { building: null, rest: text };
  const building = said[1] ?? said[0];
  const end = said.index + said[0].length;
  const rest = `${text.slice(0, end - building.length)} ${text.slice(end)}`;
  return { building: building.replaceAll(' ', '').toUpperCase(), rest: rest.trim() };
}
