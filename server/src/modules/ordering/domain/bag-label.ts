/** "A-07": the point's letter and the order's number there on its date; three digits from 100 on. */
export function bagLabel(pointLetter: string, number: number): string {
  return `${pointLetter}-${String(number).padStart(2, '0')}`;
}
