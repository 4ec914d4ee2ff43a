/** What can be wrong with a problem; the codes stay. */
export const flawCodes = {
  empty_input: '什么也没有读到',
  not_json: '不是 JSON',
  not_an_object: '要写成对象 { … }',
  not_a_list: '要写成列表 [ … ]',
  list_missing: '缺这一列表',
  id_missing: '缺 id',
  id_twice: 'id 重复',
  not_text: '要写成文字',
  not_a_whole_number: '要写成不小于 0 的整数',
  number_too_large: '数字太大',
  not_true_or_false: '要写成 true 或 false',
  not_a_date: '不是日期，要写成 2026-12-05',
  dates_backwards: '结束日期在开始日期前面',
  plaque_unknown: '餐桌牌的状态不认识',
  party_empty: '一家至少 1 人',
  party_too_big: '一家最多 50 人',
  children_without_adult: '有孩子，没有大人',
  too_many: '太多，一次最多 2000',
  household_unknown: '没有这家接待户',
  family_unknown: '没有这家人',
} as const;

export type FlawCode = keyof typeof flawCodes;

/** A problem that cannot be planned as it is given: where, what, and how to put it right. */
export class ProblemFlaw extends Error {
  constructor(
    readonly path: string,
    readonly code: FlawCode,
    readonly detail = '',
  ) {
    super(`${path}：${flawCodes[code]}${detail ? `（${detail}）` : ''}`);
  }
}
