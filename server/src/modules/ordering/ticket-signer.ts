import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform';

const PREFIX = 'CS1';
const MAC_BYTES = 16;

/** Where and when a signed ticket is good. */
export interface TicketPlace {
  readonly pickupPointId: string;
  readonly businessDate: string;
}

/**
 * The pickup QR: `CS1.<order id>.<HMAC-SHA-256, 128 bits>`. The key is one of its point and date, derived from the
 * server's own, so that a keeper's phone given that one key can check the day's tickets without a network and
 * nothing else.
 */
@Injectable()
export class TicketSigner {
  constructor(private readonly config: Config) {}

  sign(place: TicketPlace, orderId: string): string {
    return `${PREFIX}.${orderId}.${this.mac(place, orderId)}`;
  }

  /** The order a genuine ticket of this point and date names; null for any other text. */
  orderIdOf(place: TicketPlace, text: string): string | null {
    const [prefix, orderId, mac, ...rest] = text.split('.');
    if (prefix !== PREFIX || !orderId || !mac || rest.length > 0) return null;
    // As text: base64 has several spellings of the same bytes, and only the one we wrote is genuine.
    const given = Buffer.from(mac);
    const expected = Buffer.from(this.mac(place, orderId));
    return given.length === expected.length && timingSafeEqual(given, expected) ? orderId : null;
  }

  /** The day's key of one point, for a keeper's phone without a network. */
  dayKey(place: TicketPlace): string {
    return this.keyOf(place).toString('hex');
  }

  isTicket(text: string): boolean {
    return text.startsWith(`${PREFIX}.`);
  }

  private mac(place: TicketPlace, orderId: string): string {
    return createHmac('sha256', this.keyOf(place)).update(orderId).digest().subarray(0, MAC_BYTES).toString('base64url');
  }

  private keyOf({ pickupPointId, businessDate }: TicketPlace): Buffer {
    return Buffer.from(hkdfSync('sha256', this.config.blindIndexKey, `${pickupPointId}|${businessDate}`, 'pickup-ticket', 32));
  }
}
