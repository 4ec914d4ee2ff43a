import { pairingRoutes } from '@cunshe/shared';
import type { Day } from './day';
import { addButton } from './market';
import type { Phone } from './phone';

/** A page as a person comes to it. */
export interface Stop {
  readonly name: string;
  /** For the elderly: larger letters and larger places to tap. */
  readonly elder?: boolean;
  go(phone: Phone): Promise<void>;
}

/** A resident's pages, in the order she meets them; she has signed in and is anywhere. */
export const residentStops = (day: Day): Stop[] => [
  { name: 'today', go: async (phone) => { await phone.open('pages/today/index'); await phone.waitFor('garden-07'); } },
  { name: 'crops', go: async (phone) => { await phone.tap('chip-crops'); await phone.waitFor('crop-group-红菜薹'); } },
  { name: 'garden', go: async (phone) => { await phone.open('personas/resident/garden/index?scene=g-binhu-07'); await phone.waitFor('farmer-name'); } },
  { name: 'basket', go: async (phone) => { await phone.tap(await addButton(day, '07', '红菜薹')); await phone.waitFor('basket'); } },
  {
    name: 'confirm',
    go: async (phone) => {
      await phone.open('pages/today/index');
      await phone.tap(await addButton(day, '12', '花菜'));
      await phone.tap('go-confirm');
      await phone.waitFor('weigh-rule');
    },
  },
  { name: 'order', go: async (phone) => { await phone.pay('pay'); await phone.waitFor('ticket'); } },
  { name: 'orders', go: async (phone) => { await phone.open('pages/orders/index'); await phone.waitForText('已付款，等截单'); } },
  { name: 'visits', go: async (phone) => { await phone.open('pages/visits/index'); await phone.waitForText('还剩 12 家'); } },
  { name: 'me', go: async (phone) => { await phone.open('pages/me/index'); await phone.waitFor('my-name'); } },
  { name: 'choose-point', go: async (phone) => { await phone.open('personas/resident/choose-point/index'); await phone.waitFor(await firstPoint(day)); } },
];

/** The farmer's pages before the cut-off. */
export const farmerStops: readonly Stop[] = [
  { name: 'farmer home', elder: true, go: async (phone) => { await phone.open('personas/farmer/home/index'); await phone.waitFor('sell'); } },
  { name: 'which crop', elder: true, go: async (phone) => { await phone.tap('sell'); await phone.waitFor('crop-hongcaitai'); } },
  { name: 'read-back', elder: true, go: async (phone) => { await phone.tap('crop-hongcaitai'); await phone.waitFor('all-sold'); } },
  { name: 'amount', elder: true, go: async (phone) => { await phone.tap('amend'); await phone.waitFor('price'); } },
  { name: 'amount typed', elder: true, go: async (phone) => { await phone.tap('amount-other'); await phone.waitFor('amount-typed'); } },
  { name: 'put up', elder: true, go: async (phone) => { await phone.open('personas/farmer/sell/index'); await phone.tap('crop-hongcaitai'); await phone.tap('publish'); await phone.waitFor('done'); } },
  { name: 'kinds of crops', elder: true, go: async (phone) => { await phone.open('personas/farmer/sell/index'); await phone.tap('more-crops'); await phone.waitFor('kind-调味'); } },
  { name: 'letters of crops', elder: true, go: async (phone) => { await phone.tap('find-by'); await phone.waitFor('kind-D'); } },
  { name: 'crops of a kind', elder: true, go: async (phone) => { await phone.tap('kind-D'); await phone.waitFor('crop-dasuan'); } },
  { name: 'say', elder: true, go: async (phone) => { await phone.open('personas/farmer/say/index'); await phone.waitFor('sentence'); } },
  { name: 'heard', elder: true, go: async (phone) => { await phone.open('personas/farmer/say/index'); await phone.type('sentence', '大蒜十八把四块，叶子黄'); await phone.tap('understand'); await phone.waitFor('ask-0'); } },
  { name: 'money', elder: true, go: async (phone) => { await phone.open('personas/farmer/money/index'); await phone.waitFor('month-money'); } },
  { name: 'own pin', elder: true, go: async (phone) => { await phone.tap('own-pin'); await phone.waitFor('pin-chosen'); } },
  { name: 'what is wrong with a receipt', elder: true, go: async (phone) => { await phone.tap('sheet-close'); await phone.waitForGone('pin-sheet'); await phone.tap((await phone.idsBeginning('ask-about-'))[0]!); await phone.waitFor('ask-amount'); } },
  { name: 'listed', elder: true, go: async (phone) => { await phone.open('personas/farmer/listed/index'); await phone.waitFor('listed-hongcaitai'); } },
  { name: 'own garden', elder: true, go: async (phone) => { await phone.open('personas/farmer/garden/index'); await phone.waitFor('name-hongcaitai'); } },
  { name: 'own name of a crop', elder: true, go: async (phone) => { await phone.tap('name-hongcaitai'); await phone.waitFor('own-name'); } },
  { name: 'helpers', elder: true, go: async (phone) => { await phone.open('personas/farmer/helping/index'); await phone.waitFor('ask-help'); } },
  { name: 'who helps', elder: true, go: async (phone) => { await phone.tap('ask-help'); await phone.waitFor('who-女儿'); } },
  { name: 'what for', elder: true, go: async (phone) => { await phone.tap('who-女儿'); await phone.waitFor('action-money'); } },
  { name: 'help read back', elder: true, go: async (phone) => { await phone.tap('next'); await phone.waitFor('agreement'); } },
  { name: 'helped', elder: true, go: async (phone) => { await phone.tap('agree'); await phone.waitFor('help-code'); } },
  { name: 'help taken back', elder: true, go: async (phone) => { const [end] = await phone.idsBeginning('end-'); await phone.tap(end!); await phone.waitForGone(end!); } },
  { name: 'statement', elder: true, go: async (phone) => { await phone.open('personas/farmer/statement/index'); await phone.waitFor('sums'); } },
  { name: 'guests', elder: true, go: async (phone) => { await phone.open('personas/farmer/guests/index'); await phone.waitFor('own-plaque'); } },
  { name: 'rooms', elder: true, go: async (phone) => { await phone.open('personas/farmer/rooms/index'); await phone.waitFor('add-room'); } },
  { name: 'a new room', elder: true, go: async (phone) => { await phone.tap('add-room'); await phone.waitFor('sheet-mask'); } },
  { name: 'goods of the house', elder: true, go: async (phone) => { await phone.open('personas/farmer/goods/index'); await phone.waitFor('add-good'); } },
  { name: 'a new good', elder: true, go: async (phone) => { await phone.tap('add-good'); await phone.waitFor('sheet-mask'); } },
  { name: 'notices', elder: true, go: async (phone) => { await phone.open('personas/anyone/inbox/index'); await phone.waitFor('speak-elder'); } },
  { name: 'her own page', elder: true, go: async (phone) => { await phone.open('pages/me/index'); await phone.waitFor('speak-elder'); } },
];

/** Where a family comes to eat and another wants to sleep. */
export const hostStops: readonly Stop[] = [
  { name: 'who comes', elder: true, go: async (phone) => { await phone.open('personas/farmer/guests/index'); await phone.waitForText(/来 \d+ 个人/); } },
  { name: 'who sleeps here', elder: true, go: async (phone) => { await phone.open('personas/farmer/rooms/index'); await phone.waitFor('accept-stay'); } },
  { name: 'nights kept', elder: true, go: async (phone) => { await phone.tap((await phone.idsBeginning('nights-'))[0]!); await phone.waitForText('自己留'); } },
  { name: 'a room', elder: true, go: async (phone) => { await phone.tap('sheet-close'); await phone.waitForGone('own-nights'); await phone.tap((await phone.idsBeginning('edit-'))[0]!); await phone.waitFor('save-room'); } },
];

/** After the cut-off. */
const harvestStop: Stop = { name: 'pick list', elder: true, go: async (phone) => { await phone.open('personas/farmer/harvest/index'); await phone.waitFor('harvest-hongcaitai'); } };
export const lateStops: readonly Stop[] = [
  harvestStop,
  { name: 'not enough', elder: true, go: async (phone) => { await phone.tap('short-hongcaitai'); await phone.waitFor('short-done'); } },
  { name: 'too late to sell', elder: true, go: async (phone) => { await phone.open('personas/farmer/sell/index'); await phone.waitForText('今天截单了'); } },
];

async function firstPoint(day: Day): Promise<string> {
  const { compounds } = await day.api().call(pairingRoutes.compounds, {});
  return `point-${compounds.flatMap(({ pickupPoints }) => pickupPoints)[0]!.id}`;
}
