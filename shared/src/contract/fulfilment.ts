import type { SaleUnitKind } from '../domain/quantity';
import type { CollectionReceiptState, FloatSessionState, HarvestTaskState, PickupRouteState, StopState } from '../domain/order-status';
import type { FarmerHome } from './catalogue';
import type { PointLoad, StopCrates } from './crates';
import { action, download, read, write } from './route';

/** One order's share of one listing, in one bag. */
export interface BagView {
  /** The order line's id. */
  readonly lineId: string;
  /** "A-07". */
  readonly bagLabel: string;
  readonly pickupPointName: string;
  /** "周家", for the garden of a pairing that shows buyers. */
  readonly buyer?: string;
  /** Base quantity the bag should hold: what was ordered, or what a shortage left of it. */
  readonly ordered: number;
}

export interface HarvestCrop {
  readonly listingId: string;
  readonly cropName: string;
  readonly drawing: string;
  readonly unitKind: SaleUnitKind;
  readonly unitName: string;
  readonly gramsPerUnit: number;
  /** Base quantity in all. */
  readonly ordered: number;
  readonly bags: readonly BagView[];
  /** What she has said there is, while nobody has decided yet; null otherwise. */
  readonly declared: number | null;
}

/** 今天要摘. */
export interface HarvestTaskPage {
  readonly serverNow: string;
  readonly businessDate: string;
  /** Null until the cut-off has passed and tasks are out. */
  readonly task: {
    readonly taskId: string;
    readonly state: HarvestTaskState;
    readonly crops: readonly HarvestCrop[];
    /** Expected arrival of the van, ISO. */
    readonly vanAt: string | null;
  } | null;
}

/** 不够: so much there is instead of what was ordered. */
export interface DeclareShortRequest {
  readonly taskId: string;
  readonly listingId: string;
  /** Base quantity there is. */
  readonly available: number;
}

export interface ReceiptSummary {
  readonly receiptId: string;
  readonly businessDate: string;
  readonly at: string;
  readonly totalFen: number;
  readonly method: PayMethod;
  readonly state: CollectionReceiptState;
  readonly lines: readonly { readonly cropName: string; readonly drawing: string; readonly amountText: string; readonly fen: number; readonly grade: Grade | null }[];
  readonly confirmedBy: ConfirmedBy | null;
  /** Bill number to accept in WeChat while the transfer waits for the farmer's tap. */
  readonly transferBillNo: string | null;
  /** What it should have come to, after corrections. */
  readonly rightFen: number;
  /** The latest; null when she never asked about it. */
  readonly dispute: ReceiptDispute | null;
}

/** 这笔不对: open → answered → settled. */
export const DISPUTE_KINDS = ['amount', 'price', 'unpaid', 'other'] as const;
export type DisputeKind = (typeof DISPUTE_KINDS)[number];
export interface ReceiptDispute {
  readonly disputeId: string;
  readonly kind: DisputeKind;
  readonly state: 'open' | 'answered' | 'settled';
  readonly openedAt: string;
  readonly answer: string | null;
}
/** With a correction of the receipt, posted before, or with words alone. */
export type DisputeOutcome = 'corrected' | 'explained';

export interface DisputesPage {
  readonly serverNow: string;
  readonly disputes: readonly (ReceiptDispute & {
    readonly receiptId: string;
    readonly businessDate: string;
    readonly plaqueNumber: string;
    readonly farmerName: string;
    readonly householdId: string;
    readonly totalFen: number;
    readonly rightFen: number;
    readonly lines: readonly string[];
  })[];
}

/** 打电话: who has not said that the pick list was read. */
export interface CallListPage {
  readonly serverNow: string;
  readonly calls: readonly {
    readonly taskId: string;
    readonly householdId: string;
    readonly plaqueNumber: string;
    readonly farmerName: string;
    /** Null: somebody goes there. */
    readonly phone: string | null;
    readonly crops: readonly string[];
  }[];
}

/** 我的菜钱. */
export interface HouseholdMoneyPage {
  readonly serverNow: string;
  readonly todayFen: number;
  readonly todayExpectedFen: number;
  readonly monthFen: number;
  /** Has she four digits of her own to confirm with at the door? */
  readonly hasPin: boolean;
  readonly receipts: readonly ReceiptSummary[];
}

// ---- the driver

export const PAY_METHODS = ['cash', 'transfer', 'owed'] as const;
export type PayMethod = (typeof PAY_METHODS)[number];

/** 一等, 二等, 三等: how a crop looked at the door. Its price is the one she was promised. */
export const GRADES = [1, 2, 3] as const;
export type Grade = (typeof GRADES)[number];
/** How the household said yes: the sum was read to her, or she typed her four digits. */
export type ConfirmedBy = 'heard' | 'pin';

export interface StopCrop {
  readonly listingId: string;
  readonly cropName: string;
  readonly drawing: string;
  readonly unitKind: SaleUnitKind;
  readonly unitName: string;
  readonly gramsPerUnit: number;
  /** Fen per piece or per 500 g: what the household gets. */
  readonly priceFen: number;
  readonly ordered: number;
  readonly bags: readonly BagView[];
}

export interface StopView {
  readonly stopId: string;
  readonly kind: 'collect' | 'station' | 'drop';
  readonly sequence: number;
  readonly state: StopState;
  /** "07 号园 陈桂香" or "九峰小区东门". */
  readonly title: string;
  readonly hint: string | null;
  readonly phone: string | null;
  readonly latitude: number;
  readonly longitude: number;
  readonly plannedArrival: string;
  /** From the previous stop, metres. */
  readonly metres: number;
  readonly crops: readonly StopCrop[];
  /** Drop stops: labels and count of the bags to leave here, last loaded first. */
  readonly dropBags: readonly string[];
  readonly receipt: {
    readonly receiptId: string;
    readonly totalFen: number;
    readonly method: PayMethod;
    readonly state: CollectionReceiptState;
  } | null;
  readonly skipReason: string | null;
  /** Can the household confirm with digits of her own? */
  readonly hasPin: boolean;
  /** Tenths of a degree in the van; null while nobody has measured. */
  readonly temperature: number | null;
  readonly photos: number;
  /** Grows with every step at it. */
  readonly revision: number;
}

/** 今天收菜: the whole run in one answer, so that it works without a network. */
export interface RunPage {
  readonly serverNow: string;
  readonly run: {
    readonly routeId: string;
    readonly state: PickupRouteState;
    readonly vanName: string;
    /** "17:00 前到九峰": planned arrival at the first gate. */
    readonly firstDropAt: string;
    readonly firstDropName: string;
    readonly stops: readonly StopView[];
    readonly float: {
      readonly openedFen: number;
      readonly paidCashFen: number;
      readonly leftFen: number;
      readonly state: FloatSessionState;
    };
    /** Grams taken off a weighed bag, by bag kind. */
    readonly tareGrams: number;
    readonly capacityCrates: number;
    /** Where bags are weighed; elsewhere than at the door each crop is weighed as a whole there. */
    readonly packAt: 'door' | 'station' | 'gate';
    /** Does the driver let be seen where the van is? */
    readonly sharesPosition: boolean;
  } | null;
  /** When tasks and route are expected while there is none, ISO. */
  readonly expectedAt: string | null;
}

export interface StartRunRequest {
  readonly routeId: string;
}
/** What a step at a stop rests on. A phone without a network sends it later. */
export interface StepNote {
  /** The stop's revision as the driver saw it: one that has moved on since is refused. */
  readonly seen?: number;
  /** ISO, by the phone's own clock: a note, for it may be hours off. */
  readonly doneAt?: string;
}
export interface ArriveRequest extends StepNote {
  readonly stopId: string;
}
export interface WeighedBag {
  readonly lineId: string;
  /** Pieces for a line sold by count; gross grams for a line priced by weight. */
  readonly reading: number;
  /** Grams of the bag itself; 0 for counted lines. */
  readonly tareGrams: number;
}
/** A crop as a whole, where its bags are weighed elsewhere. */
export interface WeighedCrop {
  readonly listingId: string;
  /** Pieces, or gross grams of all of it. */
  readonly reading: number;
  readonly tareGrams: number;
}
export interface PostReceiptRequest extends StepNote {
  readonly stopId: string;
  /** Each bag, where bags are packed at the door; else empty. */
  readonly bags: readonly WeighedBag[];
  /** Each crop as a whole, where bags are packed at the station or the gate. */
  readonly crops?: readonly WeighedCrop[];
  readonly method: PayMethod;
  /** Why it is owed; only with `owed`. */
  readonly owedReason?: string;
  readonly cratesOut: number;
  readonly cratesIn: number;
  /** By type; left out, the counts above are of the pairing's first type. */
  readonly crates?: readonly StopCrates[];
  /** The farmer heard or read the total and said yes. */
  readonly farmerConfirmed: boolean;
  /** What `confirmByPin` answered, when she typed her digits. */
  readonly pinProof?: string;
  /** Crops that are not of the first grade. */
  readonly grades?: readonly { readonly listingId: string; readonly grade: Grade }[];
  /** True when the driver has looked again at weights far from the order. */
  readonly weightsChecked?: boolean;
}
/** 少了: counted at the door; what each bag gets is decided at once. */
export interface ShortAtDoorRequest {
  readonly stopId: string;
  readonly listingId: string;
  /** Base quantity there is. */
  readonly available: number;
}
export interface SkipStopRequest extends StepNote {
  readonly stopId: string;
  readonly reason: 'nobody_home' | 'nothing_cut' | 'refused' | 'road_blocked';
}
/** A photo or the temperature at a stop, told before or after the step itself. */
export interface NoteStopRequest extends StepNote {
  readonly stopId: string;
  readonly photoId?: string;
  /** Tenths of a degree. */
  readonly temperature?: number;
}
export interface DropRequest extends StepNote {
  readonly stopId: string;
  readonly cratesOut: number;
  /** By type, with the empty ones taken back; left out, `cratesOut` is of the pairing's first type. */
  readonly crates?: readonly StopCrates[];
}
/** Where the phone is; kept in place of the one before, until the run is over. */
export interface PositionRequest {
  readonly routeId: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Chinese maps' shifted degrees, or those of GPS. */
  readonly datum: 'gcj02' | 'wgs84';
}
export interface FinishRunRequest {
  readonly routeId: string;
  readonly countedFen: number;
  /** Counted twice and it still does not add up: why, as far as the driver knows. The count is kept for the operator. */
  readonly differenceReason?: string;
}

// ---- packing at the station or the gate

/** One crop of one garden while its bags are packed. */
export interface PackingCrop {
  readonly listingId: string;
  readonly cropName: string;
  readonly drawing: string;
  readonly plaqueNumber: string;
  /** "5 斤"; null while no door has received it. */
  readonly receivedText: string | null;
  readonly packedText: string;
  /** What is not in a bag yet; null before it is received. */
  readonly leftText: string | null;
  /** How far bags and door may differ: grams, 0 for pieces. */
  readonly tolerance: number;
  readonly bagsToPack: number;
}

export interface PackingOrder {
  readonly bagLabel: string;
  readonly lines: readonly {
    readonly lineId: string;
    readonly listingId: string;
    readonly cropName: string;
    readonly drawing: string;
    readonly plaqueNumber: string;
    readonly unitKind: SaleUnitKind;
    readonly unitName: string;
    readonly gramsPerUnit: number;
    /** Base quantity its bag should hold: what was ordered, or what a shortage left of it. */
    readonly due: number;
    readonly dueText: string;
    /** Null while not weighed or counted. */
    readonly packedText: string | null;
    /** Has a door received the crop? */
    readonly received: boolean;
    /** Is its bag still to be packed? */
    readonly open: boolean;
  }[];
}

/** 装袋. */
export interface PackingPage {
  readonly serverNow: string;
  /** Null where the pairing packs elsewhere. */
  readonly place: 'station' | 'gate' | null;
  readonly title: string;
  readonly tareGrams: number;
  readonly crops: readonly PackingCrop[];
  readonly orders: readonly PackingOrder[];
}

export interface PackRequest {
  readonly bags: readonly WeighedBag[];
  /** True when the packer has looked again at weights far from the order. */
  readonly weightsChecked?: boolean;
  /** What became of what is left over, when the last bag of a crop is packed and less is in the bags than came. */
  readonly leftReason?: string;
}

// ---- the keeper

/** `partly`: some of it is handed over, the rest waits; `short`: nothing of it is here. */
export type BagState = 'expected' | 'received' | 'partly' | 'short' | 'handed_over' | 'unclaimed' | 'donated';

/** What the keeper finds wrong with a line: some of it is not there, or it is spoilt. */
export const LINE_FLAWS = ['short', 'damaged'] as const;
export type LineFlaw = (typeof LINE_FLAWS)[number];

export interface LineProblem {
  /** The order line's id. */
  readonly lineId: string;
  readonly flaw: LineFlaw;
  /** What is there and good: pieces, or net grams of what is priced by weight; 0 when nothing is. */
  readonly good: number;
  /** What it looks like; the keeper's own photos. */
  readonly photoIds?: readonly string[];
}
/** Of one line. */
export const MOST_PROBLEM_PHOTOS = 3;

export interface PointBag {
  readonly orderId: string;
  readonly bagLabel: string;
  /** "王女士": surname only. */
  readonly buyerName: string;
  /** "刘家": whom the order is for, when not for the buyer; surname only. */
  readonly forWhom: string | null;
  /** "李家": who may come with a code of his own; surname only. */
  readonly delegate: string | null;
  /** Was the code that was just checked the delegate’s? And, once handed over, did the delegate take it? */
  readonly byDelegate: boolean;
  /** Last four digits; null when none is known. */
  readonly phoneTail: string | null;
  readonly state: BagState;
  readonly handedOverAt: string | null;
  /** The keeper who handed it over; null before. */
  readonly handedOverBy: string | null;
  readonly weightsComplete: boolean;
  /** What is in the bag, also what of it has been handed over. */
  readonly lines: readonly {
    readonly lineId: string;
    readonly cropName: string;
    readonly drawing: string;
    readonly plaqueNumber: string;
    readonly unitKind: SaleUnitKind;
    readonly unitName: string;
    /** Pieces, or net grams when priced by weight; null while not weighed. */
    readonly packed: number | null;
    /** "2 把", "1.42 斤"; null while not weighed. */
    readonly amountText: string | null;
    readonly handedOver: boolean;
    /** "A-07": the neighbour's bag it went to. */
    readonly givenTo: string | null;
  }[];
  /** "红菜薹 2 把（A-03 转来）": what neighbours gave. */
  readonly gifts: readonly string[];
  /** "白菜坏了，剩 1 把", "花菜没有": what the keeper wrote down, for the person at the counter. */
  readonly flaws: readonly string[];
}

/** 收车 and 交菜 of one point. */
export interface PointPage {
  readonly serverNow: string;
  readonly pickupPointId: string;
  readonly pointName: string;
  readonly businessDate: string;
  readonly pickupFrom: string;
  readonly pickupTo: string;
  /** Has the van dropped here? */
  readonly dropped: boolean;
  readonly countedIn: boolean;
  /** Hex. Checks the day's signed QR of this point without a network, and nothing else. */
  readonly ticketKey: string;
  /** Are bags packed here, at the gate? */
  readonly packsHere: boolean;
  /** How warm the vans were on the way here, from the doors on: tenths of a degree. */
  readonly cold: readonly { readonly title: string; readonly temperature: number }[];
  /** The keeper's signature under the count; null before. */
  readonly signed: { readonly by: string; readonly at: string } | null;
  /** Crates that come today beside the room there is. */
  readonly load: PointLoad;
  readonly bags: readonly PointBag[];
}

export interface CountInRequest {
  readonly pickupPointId: string;
  /** Orders whose bag is not there. Everything else has arrived. */
  readonly missingOrderIds: readonly string[];
  /** Lines of bags that are there, of which something is not there or is spoilt. */
  readonly problems?: readonly LineProblem[];
}
export interface ReportProblemsRequest {
  readonly pickupPointId: string;
  readonly orderId: string;
  readonly problems: readonly LineProblem[];
}
/** 转给邻居: a line of one bag goes to another resident of the point and day. */
export interface MoveLineRequest {
  readonly pickupPointId: string;
  /** The order line's id. */
  readonly lineId: string;
  readonly toOrderId: string;
  /** "不想要了". */
  readonly reason: string;
}
export interface CheckCodeRequest {
  readonly pickupPointId: string;
  readonly code: string;
}
export interface HandOverRequest {
  readonly pickupPointId: string;
  readonly orderId: string;
  /** The typed code or the signed QR text; null when the keeper goes by the bag in the list. */
  readonly proof: string | null;
  /** Who takes a bag nobody came for in time: "本人", "邻居刘姐"; the buyer when left out. */
  readonly takenBy?: string;
  /** When it was handed over, by the keeper's phone, if there was no network then: ISO instant. */
  readonly offlineAt?: string;
  /** What goes now; the rest waits. Left out: everything that is here. */
  readonly lineIds?: readonly string[];
}

/** A bag nobody came for. */
export interface UnclaimedBag {
  readonly orderId: string;
  readonly bagLabel: string;
  readonly buyerName: string;
  readonly phoneTail: string | null;
  readonly businessDate: string;
  /** "红菜薹 2 把". */
  readonly items: readonly string[];
  readonly remindedAt: string;
  /** Has the hour come from which it may be given away? */
  readonly mayDonate: boolean;
  /** Null while it waits. */
  readonly outcome: 'donated' | 'late_picked' | null;
  /** Who took it, or who it was given to. */
  readonly recipient: string | null;
  readonly closedAt: string | null;
}

/** 没来取. */
export interface UnclaimedPage {
  readonly serverNow: string;
  readonly pickupPointId: string;
  readonly pointName: string;
  /** "20:30": from then on what nobody came for may be given away. */
  readonly donateFrom: string;
  readonly bags: readonly UnclaimedBag[];
}

export interface DonateRequest {
  readonly pickupPointId: string;
  readonly orderIds: readonly string[];
  /** Who gets it: 社区食堂. */
  readonly recipient: string;
}

// ---- the operator

/** 日板, the part the main job needs: states, numbers and the ledger's balance. */
export interface OperatorDayPage {
  readonly serverNow: string;
  readonly pairingName: string;
  readonly businessDate: string;
  readonly cycleState: string;
  readonly cutoffAt: string | null;
  readonly road: readonly { readonly time: string; readonly label: string; readonly at: string }[];
  readonly orders: { readonly count: number; readonly paidFen: number; readonly billedFen: number; readonly refundedFen: number };
  /** `listingSeconds`: median from opening the page to 挂出去了, of the listings that stand; null when none was measured. `paidMinutes`: median from weighing to paid. */
  readonly households: { readonly listed: number; readonly listingSeconds: number | null; readonly tasks: number; readonly acknowledged: number; readonly receipts: number; readonly receiptsFen: number; readonly paidMinutes: number | null };
  readonly vans: readonly {
    readonly routeId: string;
    readonly vanName: string;
    readonly driverName: string;
    readonly state: PickupRouteState;
    readonly stopsDone: number;
    readonly stops: number;
    readonly floatOpenedFen: number;
    readonly floatPaidFen: number;
    readonly floatLeftFen: number;
  }[];
  readonly points: readonly { readonly name: string; readonly bags: number; readonly received: number; readonly handedOver: number; readonly load: PointLoad }[];
  readonly trialBalance: readonly { readonly account: string; readonly title: string; readonly debitFen: number; readonly creditFen: number }[];
}

export const fulfilmentRoutes = {
  /** Composed of listings, orders and receipts, so it lives with the last of them. */
  farmerHome: read<{ householdId: string }, FarmerHome>('/farmer/:householdId/home'),
  harvestTask: read<{ householdId: string }, HarvestTaskPage>('/farmer/:householdId/harvest-task'),
  acknowledgeHarvest: write<{ taskId: string }, HarvestTaskPage>('/farmer/harvest-tasks/:taskId/acknowledge'),
  declareShort: write<DeclareShortRequest, HarvestTaskPage>('/farmer/harvest-tasks/:taskId/short'),
  finishHarvest: write<{ taskId: string }, HarvestTaskPage>('/farmer/harvest-tasks/:taskId/cut'),
  householdMoney: read<{ householdId: string }, HouseholdMoneyPage>('/farmer/:householdId/money'),
  setPin: write<{ householdId: string; pin: string }, HouseholdMoneyPage>('/farmer/:householdId/pin'),
  disputeReceipt: write<{ receiptId: string; kind: DisputeKind }, HouseholdMoneyPage>('/receipts/:receiptId/dispute'),
  settleDispute: write<{ disputeId: string }, HouseholdMoneyPage>('/disputes/:disputeId/settle'),
  disputes: read<{ operatorId: string }, DisputesPage>('/operators/:operatorId/disputes'),
  answerDispute: write<{ operatorId: string; disputeId: string; outcome: DisputeOutcome; answer: string }, DisputesPage>('/operators/:operatorId/disputes/:disputeId/answer'),
  callList: read<{ villageId: string }, CallListPage>('/villages/:villageId/calls'),
  heardByPhone: write<{ villageId: string; taskId: string }, CallListPage>('/villages/:villageId/calls/:taskId/heard'),
  run: read<Record<string, never>, RunPage>('/driver/run'),
  startRun: write<StartRunRequest, RunPage>('/driver/runs/:routeId/start'),
  arrive: write<ArriveRequest, RunPage>('/driver/stops/:stopId/arrive'),
  /** Pressed too early: the van is not there yet. */
  undoArrival: write<ArriveRequest, RunPage>('/driver/stops/:stopId/undo'),
  postReceipt: write<PostReceiptRequest, RunPage>('/driver/stops/:stopId/receipt'),
  /** The proof goes with the receipt of just this sum. */
  confirmByPin: action<{ stopId: string; totalFen: number; pin: string }, { proof: string }>('/driver/stops/:stopId/pin'),
  noteStop: write<NoteStopRequest, RunPage>('/driver/stops/:stopId/note'),
  shortAtDoor: write<ShortAtDoorRequest, RunPage>('/driver/stops/:stopId/short'),
  sharePosition: write<{ routeId: string; share: boolean }, RunPage>('/driver/runs/:routeId/share'),
  tellPosition: action<PositionRequest, { readonly kept: boolean }>('/driver/runs/:routeId/position'),
  skipStop: write<SkipStopRequest, RunPage>('/driver/stops/:stopId/skip'),
  drop: write<DropRequest, RunPage>('/driver/stops/:stopId/drop'),
  finishRun: write<FinishRunRequest, RunPage>('/driver/runs/:routeId/finish'),
  stationPacking: read<{ routeId: string }, PackingPage>('/driver/runs/:routeId/packing'),
  packAtStation: write<PackRequest & { routeId: string }, PackingPage>('/driver/runs/:routeId/pack'),
  gatePacking: read<{ pickupPointId: string }, PackingPage>('/keeper/points/:pickupPointId/packing'),
  packAtGate: write<PackRequest & { pickupPointId: string }, PackingPage>('/keeper/points/:pickupPointId/pack'),
  point: read<{ pickupPointId: string }, PointPage>('/keeper/points/:pickupPointId'),
  countIn: write<CountInRequest, PointPage>('/keeper/points/:pickupPointId/count-in'),
  checkCode: action<CheckCodeRequest, PointBag>('/keeper/points/:pickupPointId/check-code'),
  handOver: write<HandOverRequest, PointBag>('/keeper/points/:pickupPointId/hand-over'),
  unclaimed: read<{ pickupPointId: string }, UnclaimedPage>('/keeper/points/:pickupPointId/unclaimed'),
  donate: write<DonateRequest, UnclaimedPage>('/keeper/points/:pickupPointId/donate'),
  /** Found at the counter, after counting in. */
  reportProblems: write<ReportProblemsRequest, PointBag>('/keeper/points/:pickupPointId/problems'),
  /** @returns the bag it was in */
  moveLine: write<MoveLineRequest, PointBag>('/keeper/points/:pickupPointId/move-line'),
  /** Labels of the day's bags as a sheet to print; the keeper's list for when no phone works. */
  bagLabels: download<{ operatorId: string }>('/operators/:operatorId/bag-labels'),
  pointList: download<{ pickupPointId: string }>('/keeper/points/:pickupPointId/list'),
  operatorDay: read<{ operatorId: string }, OperatorDayPage>('/operators/:operatorId/day'),
};
