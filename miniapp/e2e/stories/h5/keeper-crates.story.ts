import type { Phone } from '../../phone/phone';
import { useDay } from '../../phone/use-day';

const day = useDay();
let keeper: Phone;

beforeAll(async () => {
  keeper = await day().signInAs('lao-zhou');
});

test('老周 counts the crates at his gate, and the broken ones are gone from the count', async () => {
  await keeper.waitForPage('personas/keeper/point/index');
  await keeper.tap('crates');
  await keeper.waitForPage('personas/keeper/crates/index');
  await keeper.waitForTextOf('load', '放得下');
  await keeper.waitForTextOf('count-crates', '数目没动');
  await keeper.tap('more-good-大箱');
  await keeper.tap('more-good-大箱');
  await keeper.tap('more-damaged-大箱');
  await keeper.tap('count-crates');
  await keeper.waitForTextOf('type-大箱', '账上 2 只');
  await keeper.waitForTextOf('crate-movements', '老周');
});

test('and 唐静 sees where all crates stand', async () => {
  const operator = await day().signInAs('tang-jing');
  await operator.open('personas/operator/crates/index');
  await operator.waitForText('大箱');
});
