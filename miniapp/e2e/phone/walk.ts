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
  { name: 'kinds of crops', elder: true, go: async (phone) => { await phone.open('personas/farmer/sell/index'); await phone.tap('more-crops'); await phone.waitFor('kind-调味'); } },
  { name: 'letters of crops', elder: true, go: async (phone) => { await phone.tap('find-by'); await phone.waitFor('kind-D'); } },
  { name: 'crops of a kind', elder: true, go: async (phone) => { await phone.tap('kind-D'); await phone.waitFor('crop-dasuan'); } },
  { name: 'say', elder: true, go: async (phone) => { await phone.open('personas/farmer/say/index'); await phone.waitFor('sentence'); } },
  { name: 'heard', elder: true, go: async (phone) => { await phone.open('personas/farmer/say/index'); await phone.type('sentence', '大蒜十八把四块，叶子黄'); await phone.tap('understand'); await phone.waitFor('ask-0'); } },
  { name: 'money', elder: true, go: async (phone) => { await phone.open('personas/farmer/money/index'); await phone.waitFor('month-money'); } },
  { name: 'what is wrong with a receipt', elder: true, go: async (phone) => { await phone.tap((await phone.idsBeginning('ask-about-'))[0]!); await phone.waitFor('ask-amount'); } },
  { name: 'listed', elder: true, go: async (phone) => { await phone.open('personas/farmer/listed/index'); await phone.waitFor('listed-hongcaitai'); } },
  { name: 'own garden', elder: true, go: async (phone) => { await phone.open('personas/farmer/garden/index'); await phone.waitFor('name-hongcaitai'); } },
  { name: 'helpers', elder: true, go: async (phone) => { await phone.open('personas/farmer/helping/index'); await phone.waitFor('ask-help'); } },
  { name: 'who helps', elder: true, go: async (phone) => { await phone.tap('ask-help'); await phone.waitFor('who-女儿'); } },
  { name: 'what for', elder: true, go: async (phone) => { await phone.tap('who-女儿'); await phone.waitFor('action-money'); } },
  { name: 'help read back', elder: true, go: async (phone) => { await phone.tap('next'); await phone.waitFor('agreement'); } },
  { name: 'statement', elder: true, go: async (phone) => { await phone.open('personas/farmer/statement/index'); await phone.waitFor('sums'); } },
  { name: 'guests', elder: true, go: async (phone) => { await phone.open('personas/farmer/guests/index'); await phone.waitFor('own-plaque'); } },
  { name: 'rooms', elder: true, go: async (phone) => { await phone.open('personas/farmer/rooms/index'); await phone.waitFor('add-room'); } },
  { name: 'a new room', elder: true, go: async (phone) => { await phone.tap('add-room'); await phone.waitFor('sheet-mask'); } },
];

/** After the cut-off. */
export const harvestStop: Stop = { name: 'pick list', elder: true, go: async (phone) => { await phone.open('personas/farmer/harvest/index'); await phone.waitFor('harvest-hongcaitai'); } };

async function firstPoint(day: Day): Promise<string> {
  const { compounds } = await day.api().call(pairingRoutes.compounds, {});
  return `point-${compounds.flatMap(({ pickupPoints }) => pickupPoints)[0]!.id}`;
}
