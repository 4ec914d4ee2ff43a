const LARGEST = 1.4;
const BIG_TEXT_FROM = 1.25;
/** Elder sizes already include most of what a large system font asks for (UI.md §3). */
const ELDER_SHARE = 1.25;

export interface FontScale {
  readonly scale: number;
  /** Beds show two crops a row and second lines fold. */
  readonly bigText: boolean;
}

/** The scale of a screen's text for the phone's own text size (1 is normal). */
export function fontScaleOf(system: number, elder: boolean): FontScale {
  const clamped = Math.min(LARGEST, Math.max(1, system));
  return { scale: elder ? Math.max(1, clamped / ELDER_SHARE) : clamped, bigText: clamped >= BIG_TEXT_FROM };
}
