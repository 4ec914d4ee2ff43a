/** 采摘和特产: what may be had with a trip. */
export interface TripExtra {
  readonly extraId: string;
  readonly name: string;
  /** "篮", "袋". */
  readonly unit: string;
  readonly householdName: string;
  readonly priceFen: number;
  readonly left: number;
}

export interface ExtraWish {
  readonly extraId: string;
  readonly count: number;
  /** As it was seen. */
  readonly priceFen: number;
}

export interface ExtraLine {
  readonly lineId: string;
  readonly name: string;
  readonly unit: string;
  readonly count: number;
  readonly fen: number;
  /** With the deposit; else to the household, at the village. */
  readonly prepaid: boolean;
  readonly handed: boolean;
}

export interface OwnExtraLine extends ExtraLine {
  /** What goes back when it is cancelled now; null when it cannot be. */
  readonly cancelRefundFen: number | null;
}

export interface SaveExtraRequest {
  readonly tripId: string;
  /** Absent for a new one. */
  readonly extraId?: string;
  readonly householdId: string;
  readonly name: string;
  readonly unit: string;
  readonly priceFen: number;
  readonly offered: number;
}

export interface TripExtrasPage {
  readonly serverNow: string;
  readonly tripId: string;
  readonly title: string;
  readonly extras: readonly (TripExtra & { readonly householdId: string; readonly offered: number })[];
  readonly choices: readonly { readonly householdId: string; readonly name: string }[];
}
