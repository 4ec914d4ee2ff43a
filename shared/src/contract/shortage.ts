import type { ShortageState, ShortageStrategy } from '../domain/order-status';
import type { SaleUnitKind } from '../domain/quantity';
import type { Substitution } from './order-parts';
import { read, write } from './route';

export interface ShortShareView {
  /** The order line's id. */
  readonly lineId: string;
  /** "A-07". */
  readonly bagLabel: string;
  readonly wish: Substitution;
  /** Base quantities. */
  readonly wanted: number;
  readonly allotted: number;
  /** Set by the operator; the strategy leaves it alone. */
  readonly byHand: boolean;
  readonly substitute: { readonly plaqueNumber: string; readonly quantity: number } | null;
  readonly refundFen: number;
  /** What the resident is told; null for who gets all of it. */
  readonly sentence: string | null;
}

export interface ShortageView {
  readonly shortageId: string;
  readonly listingId: string;
  readonly state: ShortageState;
  readonly cropName: string;
  readonly drawing: string;
  readonly unitKind: SaleUnitKind;
  readonly unitName: string;
  readonly gramsPerUnit: number;
  readonly plaqueNumber: string;
  readonly farmerName: string;
  readonly declaredBy: 'farmer' | 'driver' | 'skip';
  readonly declaredAt: string;
  /** Base quantities. */
  readonly wanted: number;
  readonly available: number;
  readonly strategy: ShortageStrategy;
  /** Of the draft shown; a confirmation names it. */
  readonly version: number;
  /** When it confirms itself. */
  readonly confirmsAt: string;
  readonly confirmedAt: string | null;
  readonly confirmedBy: 'operator' | 'time' | 'van' | null;
  readonly refundFen: number;
  readonly lines: readonly ShortShareView[];
}

/** 缺菜: the operator's board of a day, and of the two before. */
export interface ShortagePage {
  readonly serverNow: string;
  readonly businessDate: string;
  /** Those to be decided first. */
  readonly shortages: readonly ShortageView[];
}

export interface RedraftRequest {
  readonly operatorId: string;
  readonly shortageId: string;
  readonly version: number;
  readonly strategy: ShortageStrategy;
  /** Shares set by hand; all others are shared out anew. */
  readonly byHand: readonly { readonly lineId: string; readonly quantity: number }[];
}

export interface ConfirmShortageRequest {
  readonly operatorId: string;
  readonly shortageId: string;
  readonly version: number;
}

/** How the pairing deals with too little and too much. Counts for what is declared and weighed from then on. */
export interface ShortageSettings {
  readonly strategy: ShortageStrategy;
  /** Less than this of a crop sold by weight is of no use to anybody. */
  readonly leastUsefulGrams: number;
  /** 多给的上限: a bag may be this much heavier than due, the larger of the two; then it is weighed again. */
  readonly giftPercent: number;
  readonly giftGrams: number;
  /** 'HH:MM' at which what nobody confirmed confirms itself. */
  readonly confirmsAt: string;
}

export interface ShortageSettingsPage extends ShortageSettings {
  readonly serverNow: string;
  readonly pairingName: string;
  /** The hour must lie after the lines lock and before the vegetables are at the gates. */
  readonly confirmsAfter: string;
  readonly confirmsBefore: string;
}

export interface SetShortageSettingsRequest extends ShortageSettings {
  readonly operatorId: string;
}

export const shortageRoutes = {
  shortages: read<{ operatorId: string }, ShortagePage>('/operators/:operatorId/shortages'),
  settings: read<{ operatorId: string }, ShortageSettingsPage>('/operators/:operatorId/shortage-settings'),
  setSettings: write<SetShortageSettingsRequest, ShortageSettingsPage>('/operators/:operatorId/shortage-settings'),
  redraft: write<RedraftRequest, ShortagePage>('/operators/:operatorId/shortages/:shortageId/draft'),
  confirm: write<ConfirmShortageRequest, ShortagePage>('/operators/:operatorId/shortages/:shortageId/confirm'),
};
