import type { PointBag, PointPage } from '@cunshe/shared';
import { hmacSha256 } from './hmac-sha256';

const PREFIX = 'CS1';
const MAC_BYTES = 16;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The bag a genuine ticket of this point and day opens, by the list on the phone; null for anything else. */
export function bagOfTicket({ bags, ticketKey }: Pick<PointPage, 'bags' | 'ticketKey'>, text: string): PointBag | null {
  const [prefix, orderId = '', mac, ...rest] = text.split('.');
  if (prefix !== PREFIX || rest.length > 0) return null;
  const expected = base64url(hmacSha256(bytesOfHex(ticketKey), [...orderId].map((letter) => letter.charCodeAt(0))).slice(0, MAC_BYTES));
  return mac === expected ? (bags.find((bag) => bag.orderId === orderId) ?? null) : null;
}

function bytesOfHex(hex: string): number[] {
  return Array.from({ length: hex.length / 2 }, (_, place) => parseInt(hex.slice(place * 2, place * 2 + 2), 16));
}

function base64url(bytes: readonly number[]): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 3) {
    const three = (bytes[from]! << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    text += [18, 12, 6, 0].map((shift) => LETTERS[(three >> shift) & 63]).slice(0, bytes.length - from + 1).join('');
  }
  return text;
}
