import type { Persona } from '@cunshe/shared';

/** Whom one can be in the demo. All are invented; so are their numbers. */
export interface DemoPersonData {
  readonly id: string;
  readonly name: string;
  readonly surname: string;
  readonly phone: string;
  readonly introduction: string;
  /** Roles besides that of resident: what, and in which place of the story. */
  readonly roles: readonly { readonly persona: Exclude<Persona, 'resident' | 'farmer'>; readonly at: 'operator' | 'village' | 'pairing' | 'point'; readonly title: string }[];
  /** Letter of the point a resident has chosen; absent when not chosen yet, null for who is no resident. */
  readonly home?: string | null;
}

/** Farmers come with their households. */
export const DEMO_PEOPLE: readonly DemoPersonData[] = [
  { id: 'zhou-min', name: '周敏', surname: '周', phone: '13800000001', introduction: '住户·九峰小区', roles: [] },
  { id: 'he-shifu', name: '何师傅', surname: '何', phone: '13800000003', introduction: '司机·1 号车', roles: [{ persona: 'driver', at: 'operator', title: '司机·1 号车' }], home: null },
  { id: 'lao-zhou', name: '老周', surname: '周', phone: '13800000004', introduction: '站长·九峰小区东门', roles: [{ persona: 'keeper', at: 'point', title: '站长·九峰小区东门' }], home: 'A' },
  { id: 'xie-lin', name: '谢琳', surname: '谢', phone: '13800000005', introduction: '组织员·九峰苑社区', roles: [{ persona: 'organiser', at: 'pairing', title: '组织员·九峰苑社区' }], home: 'A' },
  { id: 'xiao-luo', name: '罗小满', surname: '罗', phone: '13800000006', introduction: '村委会·帮大家用手机的小罗', roles: [{ persona: 'committee', at: 'village', title: '村委会·滨湖新村' }], home: null },
  { id: 'tang-jing', name: '唐静', surname: '唐', phone: '13800000007', introduction: '运营方·值班调度', roles: [{ persona: 'operator', at: 'operator', title: '运营方·值班调度' }], home: null },
  { id: 'xiao-yi', name: '易师傅', surname: '易', phone: '13800000008', introduction: '司机·2 号车', roles: [{ persona: 'driver', at: 'operator', title: '司机·2 号车' }], home: null },
  { id: 'tan-jie', name: '谭姐', surname: '谭', phone: '13800000009', introduction: '站长·桂花苑南门', roles: [{ persona: 'keeper', at: 'point', title: '站长·桂花苑南门' }], home: 'B' },
  { id: 'xiao-deng', name: '小邓', surname: '邓', phone: '13800000010', introduction: '站长·和馨佳园前厅', roles: [{ persona: 'keeper', at: 'point', title: '站长·和馨佳园前厅' }], home: 'C' },
  { id: 'lao-liu', name: '老刘', surname: '刘', phone: '13800000011', introduction: '站长·湘府华庭西门', roles: [{ persona: 'keeper', at: 'point', title: '站长·湘府华庭西门' }], home: 'D' },
];

/** The village helper whom the elder screens call. */
export const HELPER = { name: '小罗', phone: '13800000006' } as const;

/** Demo persons among the farmers, by plaque number. */
export const DEMO_FARMERS: Readonly<Record<string, string>> = { '07': 'chen-guixiang', '12': 'li-jianguo' };

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗'];
const GIVEN = ['芳', '静', '丽', '强', '磊', '洋', '艳', '勇', '军', '杰', '娟', '涛', '明', '超', '秀英', '霞', '平', '刚', '桂英', '文'];

/** 50 residents who order: name, number, and the letter of their point. */
export const RESIDENTS = Array.from({ length: 50 }, (_, place) => ({
  number: place + 1,
  surname: SURNAMES[(place * 7) % SURNAMES.length]!,
  name: `${SURNAMES[(place * 7) % SURNAMES.length]!}${GIVEN[(place * 3 + Math.floor(place / 20)) % GIVEN.length]!}`,
  phone: `138000${String(5601 + place * 20).padStart(5, '0')}`,
  home: 'AAABBCCDAB'[place % 10]!,
}));
