/** A pasted 接龙 of a WeChat group, read. Every line that is not blank is in exactly one of header, drafts and unparsed. */
export interface GroupList {
  readonly header: readonly GroupLine[];
  /** Crops with prices that the header offers. */
  readonly menu: readonly MenuLine[];
  readonly drafts: readonly GroupDraft[];
  /** Lines nobody understood, as they are. */
  readonly unparsed: readonly GroupLine[];
  /** What stands in the end, summed over the drafts that count. */
  readonly totals: { readonly items: readonly GroupItem[]; readonly people: number };
}

export interface GroupLine {
  /** 1 is the first line of what was pasted. */
  readonly line: number;
  readonly text: string;
}

export interface MenuLine {
  readonly line: number;
  readonly crop: string;
  readonly priceFen: number;
  readonly priceUnit: string;
}

export interface GroupItem {
  readonly crop: string;
  readonly amount: number | null;
  readonly unit: string | null;
}

export interface GroupPeople {
  /** Null when only the whole was said: 3人. */
  readonly adults: number | null;
  readonly children: number | null;
  readonly total: number;
}

/** What one person wrote: crops, or how many come along. */
export interface GroupDraft {
  readonly lines: readonly number[];
  /** The number before it; null when it had none. */
  readonly number: number | null;
  readonly name: string | null;
  /** As written: 3-2-502, 5栋502. */
  readonly building: string | null;
  readonly items: readonly GroupItem[];
  readonly people: GroupPeople | null;
  /** 取消: what this name said before does not count. */
  readonly cancelled: boolean;
  /** 再加: counts beside what this name said before. */
  readonly adds: boolean;
  /** First line of the later entry of the same name that holds instead; null while this one holds. */
  readonly replacedBy: number | null;
  /** What in the lines was not understood. */
  readonly unread: readonly string[];
  /** 0…1; below 0.8 somebody should look. */
  readonly confidence: number;
}
