import { built } from './built.mjs';

/**
 * How far a benchmark's clock goes before the machine's, in milliseconds: the seeded day ends at 11:42, and earlier than that
 * its morning would lie in the future.
 */
export async function seedAheadMs() {
  const { demoStart } = built('modules/demo/public.js');
  const { businessDateOf } = await import('@cunshe/shared');
  const now = new Date();
  return Math.max(0, demoStart(businessDateOf(now)).getTime() - now.getTime());
}
