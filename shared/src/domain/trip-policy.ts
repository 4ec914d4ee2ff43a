/** Cancelled before `time`, so many days before the trip: so much of what was paid goes back. After the last tier nothing does. */
export interface CancelTier {
  readonly daysBefore: number;
  /** HH:MM. */
  readonly time: string;
  /** 1 to 100. */
  readonly percent: number;
}

/** "12 月 5 日 18:00 前可全退，之后不退", for the trip's page. */
export function cancelWords(tiers: readonly CancelTier[]): string {
  const day = (days: number) => (days === 0 ? '当天' : days === 1 ? '前一天' : `前 ${days} 天`);
  const words = tiers.map(({ daysBefore, time, percent }) => `${day(daysBefore)} ${time} 前${percent === 100 ? '可全退' : `退 ${percent}%`}`);
  return tiers.length === 0 ? '报名后不退' : `${words.join('，')}，之后不退`;
}
