import type { SaleUnitKind } from '@cunshe/shared';

export interface CropData {
  /** File name of the drawing; also names the crop in this seed. */
  readonly drawing: string;
  readonly name: string;
  readonly category: string;
  readonly initials: string;
  readonly kind: SaleUnitKind;
  readonly unit: string;
  readonly grams: number;
  /** Fen per piece, or per 500 g when priced by weight. */
  readonly guideFen: number;
}

/** What 滨湖新村 sells, with the committee's guide prices of late autumn. */
export const CROPS: readonly CropData[] = [
  { drawing: 'hongcaitai', name: '红菜薹', category: '叶菜', initials: 'hct', kind: 'count', unit: '把', grams: 500, guideFen: 450 },
  { drawing: 'luobocai', name: '萝卜菜', category: '叶菜', initials: 'lbc', kind: 'count', unit: '把', grams: 400, guideFen: 250 },
  { drawing: 'cong', name: '葱', category: '调味', initials: 'c', kind: 'count', unit: '把', grams: 100, guideFen: 150 },
  { drawing: 'huacai', name: '花菜', category: '花果', initials: 'hc', kind: 'count_by_weight', unit: '颗', grams: 800, guideFen: 350 },
  { drawing: 'dabaicai', name: '大白菜', category: '叶菜', initials: 'dbc', kind: 'count_by_weight', unit: '颗', grams: 1500, guideFen: 200 },
  { drawing: 'dasuan', name: '大蒜', category: '调味', initials: 'ds', kind: 'count', unit: '把', grams: 250, guideFen: 400 },
  { drawing: 'baicai', name: '白菜', category: '叶菜', initials: 'bc', kind: 'weight', unit: '斤', grams: 500, guideFen: 250 },
  { drawing: 'tujidan', name: '土鸡蛋', category: '禽蛋', initials: 'tjd', kind: 'count', unit: '枚', grams: 50, guideFen: 150 },
  { drawing: 'wosun', name: '莴笋', category: '叶菜', initials: 'ws', kind: 'weight', unit: '斤', grams: 500, guideFen: 300 },
  { drawing: 'bailuobo', name: '白萝卜', category: '根茎', initials: 'blb', kind: 'count_by_weight', unit: '根', grams: 1000, guideFen: 150 },
  { drawing: 'bocai', name: '菠菜', category: '叶菜', initials: 'bc', kind: 'count', unit: '把', grams: 400, guideFen: 350 },
  { drawing: 'qincai', name: '芹菜', category: '叶菜', initials: 'qc', kind: 'count', unit: '把', grams: 400, guideFen: 350 },
  { drawing: 'hongshu', name: '红薯', category: '根茎', initials: 'hs', kind: 'weight', unit: '斤', grams: 500, guideFen: 200 },
  { drawing: 'yutou', name: '芋头', category: '根茎', initials: 'yt', kind: 'weight', unit: '斤', grams: 500, guideFen: 350 },
  { drawing: 'caidao', name: '富硒彩稻米', category: '村里特产', initials: 'fxcdm', kind: 'count', unit: '袋', grams: 2500, guideFen: 3800 },
];
