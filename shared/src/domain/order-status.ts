/** The state machines of DOMAIN §4 as data: the server obeys them, the client draws its buttons from them. */
type Machine<State extends string> = { readonly [From in State]: readonly State[] };

export const ORDER_CYCLE_STATES = {
  planned: ['open', 'cancelling'],
  open: ['closed', 'cancelling'],
  closed: ['locked', 'cancelling'],
  locked: ['collecting', 'cancelling'],
  collecting: ['in_transit'],
  in_transit: ['at_points'],
  at_points: ['reconciled'],
  reconciled: ['archived'],
  archived: [],
  /** Called off: nothing can be ordered, paid or handed over any more while its orders are being refunded one by one. */
  cancelling: ['cancelled'],
  cancelled: [],
} as const satisfies Machine<string>;
export type OrderCycleState = keyof typeof ORDER_CYCLE_STATES;

/** The day does not take place, whether or not its last order is refunded yet. */
export function isCalledOff(state: OrderCycleState): boolean {
  return state === 'cancelling' || state === 'cancelled';
}

export const LISTING_STATES = {
  draft: ['live'],
  live: ['sold_out', 'closed', 'withdrawn'],
  sold_out: ['live', 'closed', 'withdrawn'],
  closed: ['harvested'],
  harvested: [],
  withdrawn: [],
} as const satisfies Machine<string>;
export type ListingState = keyof typeof LISTING_STATES;

export const ORDER_STATES = {
  reserved: ['paid', 'expired', 'cancelled'],
  paid: ['locked', 'cancelled'],
  locked: ['packed', 'cancelled'],
  packed: ['dispatched', 'cancelled'],
  dispatched: ['arrived', 'cancelled'],
  /** Cancelled when everything in the bag is found spoilt or missing at the counter (decision 0130). */
  arrived: ['picked_up', 'partly_picked', 'unclaimed', 'cancelled'],
  partly_picked: ['picked_up'],
  picked_up: ['completed'],
  unclaimed: ['donated', 'late_picked'],
  completed: [],
  donated: [],
  late_picked: [],
  /** A payment that arrives after release is kept while stock and cycle allow (DOMAIN §3 Stock; decision 0002). */
  expired: ['paid'],
  cancelled: [],
} as const satisfies Machine<string>;
export type OrderState = keyof typeof ORDER_STATES;

export type OrderPaymentState = 'unpaid' | 'paid' | 'partly_refunded' | 'refunded';

export const ORDER_LINE_STATES = {
  ordered: ['packed', 'short', 'substituted', 'removed'],
  packed: ['handed_over', 'short'],
  handed_over: [],
  short: [],
  substituted: [],
  removed: [],
} as const satisfies Machine<string>;
export type OrderLineState = keyof typeof ORDER_LINE_STATES;

export const PAYMENT_STATES = {
  created: ['succeeded', 'failed', 'closed'],
  failed: ['succeeded', 'closed'],
  closed: ['succeeded'],
  succeeded: [],
} as const satisfies Machine<string>;
export type PaymentState = keyof typeof PAYMENT_STATES;

export const REFUND_STATES = {
  requested: ['submitted'],
  submitted: ['succeeded', 'failed'],
  failed: ['submitted'],
  succeeded: [],
} as const satisfies Machine<string>;
export type RefundState = keyof typeof REFUND_STATES;

export const CLAIM_STATES = {
  open: ['accepted', 'rejected'],
  accepted: ['closed'],
  rejected: ['closed'],
  closed: [],
} as const satisfies Machine<string>;
export type ClaimState = keyof typeof CLAIM_STATES;

export const HARVEST_TASK_STATES = {
  issued: ['acknowledged', 'short_declared', 'weighed', 'withdrawn'],
  acknowledged: ['cut', 'short_declared', 'weighed', 'withdrawn'],
  cut: ['weighed', 'withdrawn'],
  short_declared: ['cut', 'weighed', 'withdrawn'],
  withdrawn: [],
  weighed: [],
} as const satisfies Machine<string>;
export type HarvestTaskState = keyof typeof HARVEST_TASK_STATES;

export const SHORTAGE_STATES = {
  declared: ['drafted', 'withdrawn'],
  drafted: ['drafted', 'confirmed', 'withdrawn'],
  confirmed: [],
  withdrawn: [],
} as const satisfies Machine<string>;
export type ShortageState = keyof typeof SHORTAGE_STATES;

/** Who gets what there is: everybody a share, everybody one before anybody two, or whoever ordered first. */
export const SHORTAGE_STRATEGIES = ['proportional', 'oneEachFirst', 'firstCome'] as const;
export type ShortageStrategy = (typeof SHORTAGE_STRATEGIES)[number];

export const PICKUP_ROUTE_STATES = {
  planned: ['published', 'replanned', 'cancelled'],
  published: ['running', 'replanned', 'cancelled'],
  replanned: [],
  cancelled: [],
  running: ['finished', 'handed_to_another_driver'],
  handed_to_another_driver: ['running'],
  finished: ['reconciled'],
  reconciled: [],
} as const satisfies Machine<string>;
export type PickupRouteState = keyof typeof PICKUP_ROUTE_STATES;

export const STOP_STATES = {
  pending: ['arrived', 'skipped', 'failed'],
  arrived: ['done', 'skipped', 'failed', 'pending'],
  done: [],
  skipped: [],
  failed: [],
} as const satisfies Machine<string>;
export type StopState = keyof typeof STOP_STATES;

export const COLLECTION_RECEIPT_STATES = {
  weighed: ['accepted', 'disputed'],
  disputed: ['weighed'],
  accepted: ['paid', 'transfer_pending', 'owed'],
  transfer_pending: ['paid', 'owed'],
  owed: ['paid'],
  paid: [],
} as const satisfies Machine<string>;
export type CollectionReceiptState = keyof typeof COLLECTION_RECEIPT_STATES;

export const FLOAT_SESSION_STATES = {
  open: ['counted'],
  counted: ['balanced', 'variance_approved'],
  balanced: [],
  variance_approved: [],
} as const satisfies Machine<string>;
export type FloatSessionState = keyof typeof FLOAT_SESSION_STATES;

export const PAYOUT_STATES = {
  created: ['submitted'],
  submitted: ['wait_payee', 'succeeded', 'failed'],
  wait_payee: ['succeeded', 'expired', 'failed'],
  succeeded: [],
  expired: [],
  failed: [],
} as const satisfies Machine<string>;
export type PayoutState = keyof typeof PAYOUT_STATES;

export const PAIRING_STATES = {
  proposed: ['signed', 'ended'],
  signed: ['trial', 'ended'],
  trial: ['active', 'ended'],
  active: ['paused', 'ended'],
  paused: ['active', 'ended'],
  ended: [],
} as const satisfies Machine<string>;
export type PairingState = keyof typeof PAIRING_STATES;

/** May a document go from one state to another? */
export function canBecome<State extends string>(machine: Machine<State>, from: State, to: State): boolean {
  return machine[from].includes(to);
}

/** All states from which a document may reach `to`: the list for a conditional UPDATE. */
export function statesBefore<State extends string>(machine: Machine<State>, to: State): State[] {
  return (Object.keys(machine) as State[]).filter((from) => machine[from].includes(to));
}
