import { identityRoutes, tracingRoutes } from '@cunshe/shared';
import type { Phone } from '../phone/phone';
import { useDay } from '../phone/use-day';

const day = useDay();
let phone: Phone;

beforeAll(async () => {
  phone = await day().signInAs('tang-jing');
});

test('唐静 follows yesterday’s batch to every gate, and ends the drill', async () => {
  await phone.waitForPage('personas/operator/day/index');
  await phone.tap('certificates');
  await phone.waitForPage('personas/operator/certificates/index');
  await phone.tap('step-back');
  await phone.waitForText('承诺达标合格证');
  const [first] = await phone.idsBeginning('recall-');
  await phone.tap(first!);
  await phone.waitForPage('personas/operator/recall/index');
  await phone.waitForText('到了谁家');
  await phone.tap('finish-recall');
  await phone.tap('end-drill');
  await phone.waitForGone('tell-sheet');
  await phone.waitForTextOf('stopwatch', /用了 \d+ 秒/);
});

test('whoever scans the paper reads the certificate', async () => {
  const caller = await day().as('tang-jing');
  const { query } = await phone.page();
  const { batches } = await caller.call(tracingRoutes.recall, { operatorId: await operatorIdOf(caller), start: 'batch', id: query.id! });
  const visitor = await day().phone({ address: `personas/resident/certificate/index?number=${batches[0]!.certificateNumber!}` });
  await visitor.waitForText('承诺达标合格证');
  await visitor.waitForText('产地');
});

async function operatorIdOf(caller: Awaited<ReturnType<ReturnType<typeof day>['as']>>): Promise<string> {
  const { roles } = await caller.call(identityRoutes.me, {});
  return roles.find(({ persona }) => persona === 'operator')!.scopeId;
}
