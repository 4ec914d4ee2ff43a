import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { PointBag } from '@cunshe/shared';
import { hmacSha256, sha256 } from './hmac-sha256';
import { bagOfTicket } from './offline-ticket';

test('sums and keyed sums are those of everybody else, at every length around a block', () => {
  for (const length of [0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 200]) {
    const [message, key] = [randomBytes(length), randomBytes(length + 1)];
    expect(Buffer.from(sha256([...message])).toString('hex')).toBe(createHash('sha256').update(message).digest('hex'));
    expect(Buffer.from(hmacSha256([...key], [...message])).toString('hex')).toBe(createHmac('sha256', key).update(message).digest('hex'));
  }
});

test('a genuine ticket opens its bag, a forged one or another point’s none', () => {
  const key = randomBytes(32);
  const orderId = '01a20000-0000-7000-8000-00000000000b';
  const bag = { orderId } as PointBag;
  const ticket = `CS1.${orderId}.${createHmac('sha256', key).update(orderId).digest().subarray(0, 16).toString('base64url')}`;
  const point = { bags: [bag], ticketKey: key.toString('hex') };
  expect(bagOfTicket(point, ticket)).toBe(bag);
  expect(bagOfTicket({ ...point, ticketKey: randomBytes(32).toString('hex') }, ticket)).toBeNull();
  for (const forged of [`${ticket.slice(0, -1)}_`, `${ticket}.x`, ticket.replace('CS1', 'CS2'), `CS1.${orderId}`, '123456', '']) if (forged !== ticket) expect(bagOfTicket(point, forged)).toBeNull();
  expect(bagOfTicket({ ...point, bags: [] }, ticket)).toBeNull();
});
