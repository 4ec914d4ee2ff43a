import type { SheetColumn } from './sheet';

export type PairingKey = 'batch' | 'village' | 'villageStreet' | 'community' | 'communityStreet';

/** 结对名单. */
export const PAIRING_COLUMNS: readonly SheetColumn<PairingKey>[] = [
  { key: 'batch', heading: '批次', most: 3, pattern: /^(1|2|第一批|第二批|一|二)$/, hint: '批次写 1 或 2' },
  { key: 'village', heading: '村', most: 40 },
  { key: 'villageStreet', heading: '村所在街道', most: 40 },
  { key: 'community', heading: '社区', most: 40 },
  { key: 'communityStreet', heading: '社区所在街道', most: 40 },
];

export type HouseholdKey = 'village' | 'plaque' | 'name' | 'group' | 'phone' | 'helper' | 'helperPhone' | 'lat' | 'lng' | 'community';

const PHONE = /^1\d{10}$/;

/** 农户名单. */
export const HOUSEHOLD_COLUMNS: readonly SheetColumn<HouseholdKey>[] = [
  { key: 'village', heading: '村', most: 40 },
  { key: 'plaque', heading: '菜园号', most: 8, pattern: /^[0-9A-Za-z-]{1,8}$/, hint: '菜园号只用数字和字母' },
  { key: 'name', heading: '农户', most: 40 },
  { key: 'group', heading: '组', most: 20 },
  { key: 'phone', heading: '电话', optional: true, most: 11, pattern: PHONE, hint: '电话要 11 位手机号' },
  { key: 'helper', heading: '帮手', optional: true, most: 40 },
  { key: 'helperPhone', heading: '帮手电话', optional: true, most: 11, pattern: PHONE, hint: '帮手电话要 11 位手机号' },
  { key: 'lat', heading: '纬度', optional: true, most: 12, pattern: /^[1-5]?\d(\.\d{1,8})?$/, hint: '纬度写成 28.0123' },
  { key: 'lng', heading: '经度', optional: true, most: 12, pattern: /^1?\d{2}(\.\d{1,8})?$/, hint: '经度写成 112.9876' },
  { key: 'community', heading: '卖给社区', optional: true, most: 40 },
];

export function batchOf(text: string): 1 | 2 {
  return text === '2' || text.includes('二') ? 2 : 1;
}
