export type KeypadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | 'point' | 'clear' | 'delete';

export interface KeypadLimits {
  /** Digits before the point. */
  digits: number;
  /** Digits after it; 0 for counts and codes. */
  decimals?: number;
  /** Codes keep their leading zeros; amounts do not. */
  leadingZeros?: boolean;
}

/** What stands in the box after one more press. A press that would break the limits changes nothing. */
export function keypadEntry(value: string, key: KeypadKey, limits: KeypadLimits): string {
  const { digits, decimals = 0, leadingZeros = false } = limits;
  if (key === 'clear') return '';
  if (key === 'delete') return value.slice(0, -1);
  if (key === 'point') return decimals === 0 || value.includes('.') ? value : `${value || '0'}.`;
  const next = !leadingZeros && value === '0' ? key : value + key;
  const [whole = '', fraction = ''] = next.split('.');
  return whole.length > digits || fraction.length > decimals ? value : next;
}
