import { setTimeout as readFor } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { fulfilmentRoutes } from '@cunshe/shared';
import { Day } from './phone/day';
import type { Phone } from './phone/phone';

/** What a repeat listing takes: 今天卖菜 → the tile that already says what and for how much → 对，挂出去. */
const TAPS = ['sell', 'crop-hongcaitai', 'publish'] as const;

/** `tsx miniapp/e2e/measure-listing.ts --pause S`: S seconds are read before each tap, as a person would. */
async function measure(pauseSeconds: number): Promise<void> {
  const day = await Day.begin('h5');
  try {
    const phone = await day.signInAs('chen-guixiang');
    await phone.waitFor(TAPS[0]);
    const seconds = await listed(phone, pauseSeconds);
    const operator = await day.as('tang-jing');
    const { households } = await operator.call(fulfilmentRoutes.operatorDay, { operatorId: operator.scopeId });
    console.log(JSON.stringify({ taps: TAPS.length, seconds, pauseSeconds, pageToSubmitSeconds: households.listingSeconds }));
  } finally {
    await day.end();
  }
}

/** From the home to 挂出去了, in seconds. */
async function listed(phone: Phone, pauseSeconds: number): Promise<number> {
  const began = performance.now();
  for (const id of TAPS) {
    await phone.waitFor(id);
    await readFor(pauseSeconds * 1000);
    await phone.tap(id);
  }
  await phone.waitForTextOf('done', '挂出去了');
  return Math.round((performance.now() - began) / 100) / 10;
}

const { values } = parseArgs({ options: { pause: { type: 'string', default: '2' } } });
measure(Number(values.pause)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
