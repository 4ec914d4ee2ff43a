import type { Phone } from '../phone/phone';
import { useDay } from '../phone/use-day';

const day = useDay();
let farmer: Phone;
let operator: Phone;

test('陈桂香 taps 这笔不对 and what is wrong; nothing is typed', async () => {
  farmer = await day().signInAs('chen-guixiang', { fontScale: 1.4 });
  await farmer.open('personas/farmer/money/index');
  await farmer.waitFor('month-money');
  const [ask] = await farmer.idsBeginning('ask-about-');
  await farmer.tap(ask!);
  await farmer.tap('ask-amount');
  await farmer.waitForText('您说数量不对，运营方在查');
});

test('the operator sees which receipt, and answers in words she understands', async () => {
  operator = await day().signInAs('tang-jing');
  await operator.tap('disputes');
  await operator.waitForTextOf('dispute-07', /陈桂香：数量不对/);
  await operator.tap('answer-07');
  await operator.type('dispute-answer', '秤上是 9 把，照 9 把付的');
  await operator.tap('send-answer');
  await operator.waitForText('没有要答复的');
});

test('she reads the answer and says that it is clear', async () => {
  await farmer.reopen();
  await farmer.waitForText('回音：秤上是 9 把，照 9 把付的');
  const [clear] = await farmer.idsBeginning('clear-');
  await farmer.tap(clear!);
  await farmer.waitForGone(clear!);
});

test('who has not looked at the pick list by 14:15 is called, and 他知道了 says so', async () => {
  await day().moveClock('14:15');
  const helper = await day().signInAs('xiao-luo');
  await helper.tap('desk');
  await helper.tap('matter-calls');
  await helper.waitForTextOf('call-07', /陈桂香[\s\S]*红菜薹 \d+ 把/);
  await helper.tap('heard-07');
  await helper.waitForGone('call-07');
  await farmer.open('personas/farmer/home/index');
  await farmer.waitForTextOf('acts', /罗小满 14:1\d 替您说知道要摘什么了/);
});
