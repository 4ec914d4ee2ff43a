import { formatPrice, formatYuan, type RefusalCode, fen, timeOfDay } from '@cunshe/shared';
import { ApiRefusal } from './errors';

type Details = Record<string, unknown>;
type Sentence = string | ((details: Details) => string);

/** What a refusal says to a person: what happened, then the next step. A code without a sentence does not compile. */
const SENTENCES: Record<RefusalCode, Sentence> = {
  INVALID_INPUT: '填的内容不对，改一下再试',
  IDEMPOTENCY_KEY_REQUIRED: '页面旧了，退出去重新打开再试',
  IDEMPOTENCY_KEY_REUSED: '内容变过了，请回上一页重新提交',
  REQUEST_IN_PROGRESS: '上一次提交还在办，稍等几秒再看',
  PAYLOAD_TOO_LARGE: '太大了，最多 8 MB。照片换一张小的，文字写短一些，再试',
  UNSUPPORTED_MEDIA: '页面旧了，退出去重新打开再试',
  SOUND_UNREADABLE: () => '录音读不出来，存成 MP3、三分钟以内再传',
  PAPER_UNREADABLE: () => '只收 PDF 和照片；带程序、加密的 PDF 打印一遍再存',
  PHOTO_UNREADABLE: '这张照片打不开，换一张或者重新拍一张',
  PHOTO_QUOTA: '今天传的照片太多了，不传照片也能提交',
  STORAGE_FULL: '照片暂时放不下，不传照片也能提交',
  ROUTE_NOT_FOUND: '这个功能搬了地方，退出去重新打开',
  TOO_MANY_REQUESTS: '点得太快了，歇一会儿再试',
  SERVICE_UNAVAILABLE: '服务正在恢复，一会儿再试。钱和菜都没有动',
  INTERNAL: '服务出错了，钱和菜都没有动。再试一次，还不行就打电话',
  SIGN_IN_REQUIRED: '要先登录，登录好会回到这里',
  SESSION_EXPIRED: '登录过期了，请再登录一次',
  NOT_ALLOWED: '你的身份不能办这件事，可以到“我的”换个身份',
  NOT_FOUND: '没有找到，可能已经不在了',
  DEMO_ONLY: '只有演示环境可以这样做',
  WECHAT_CODE_INVALID: '微信登录没有成功，请再试一次',
  INVITATION_INVALID: '邀请码不对，或者用过、过期了，请找发邀请的人再要一个',
  ORDER_CYCLE_NOT_OPEN: '今天还没开园，开园了再来',
  ORDER_CYCLE_CLOSED: '今天截单了，明天 06:30 开园',
  LISTING_CLOSED: ({ cropName }) => `${named(cropName, '这样菜')}截单了，从菜篮里拿掉就能下单`,
  STOCK_GONE: ({ cropName, remaining }) =>
    Number(remaining) > 0 ? `${named(cropName, '这样菜')}不够了，少要一点再试` : `${named(cropName, '这样菜')}刚被订完了，换一样吧`,
  LIMIT_PER_HOUSEHOLD: ({ cropName, leftText }) =>
    leftText ? `${named(cropName, '这样菜')}每家限量，你家还能订 ${named(leftText, '一点')}，改一下再试` : `${named(cropName, '这样菜')}每家限量，你家已经订够了，从菜篮里拿掉就能下单`,
  PICKUP_POINT_CLOSED: '这个提货点今天不开，换一个提货点',
  QUOTE_CHANGED: '价钱有变动，看过新的价钱再付',
  NO_SERVICE_TODAY: '这天不送菜，换一天吧',
  DATE_IS_PAST: '这一天已经过了，选后面的日子',
  DAY_HAS_ORDERS: ({ orders }) => `这天已经有 ${named(orders, '几')} 单，不能只改日历。真要停，用“紧急停一天”，钱会全部退回`,
  DAY_UNDER_WAY: '车已经出发，不能整天取消了。收不到的站点让司机跳过，缺的菜会自动退款',
  DAY_CALLED_OFF: '这一天已经取消，钱也退了，不能再开。可以开后面的日子',
  TYPED_DATE_WRONG: '输的日期对不上，照着上面的日期再输一遍',
  ORDER_EXPIRED: '没在时间内付款，菜放回去了。还想要就再下一单',
  ORDER_NOT_PAYABLE: '这张订单不用付款了，刷新看看',
  ORDER_CHANGED: '这单刚刚改过了，下面是现在的样子，看一眼再改',
  ORDER_NOT_CHANGEABLE: '已经截单，农户下地了，这单改不了。还想要就明天再订',
  ORDER_NOT_CANCELLABLE: '已经截单，农户下地了，不能取消。有问题找站长',
  RUNS_NOT_OUT: '今天的线路还没出来，截单后几分钟再看',
  CHANGE_NOT_POSSIBLE: '这样改行不通，看看差在哪，换一种改法',
  STATE_CHANGED: '这件事刚被办过了，刷新看看',
  REFUND_TOO_LARGE: '退款超过了实付，请核对',
  CLAIM_TOO_EARLY: '菜还没取走，取了菜不对劲再来说',
  RATING_CLOSED: () => '取到菜以后七天以内能评，一家一天一次。这家评过了，或者时间过了',
  RATING_TEXT: () => '评价里别写电话、网址和微信号，去掉再发',
  CLAIM_TOO_LATE: ({ until }) => `说菜不对劲的时间到 ${moment(until) ?? '次日 12:00'} 为止，已经过了。可以直接找站长`,
  SECOND_OPERATOR_NEEDED: () => '这笔心意是你提的，超过上限要另一位运营点头，请他来看',
  CLAIM_OPEN: '这样菜已经报过了，等运营方看完会告诉你',
  NOTIFICATION_REJECTED: '通知验签不通过',
  PROVIDER_UNAVAILABLE: '微信支付没有回应，钱没有扣。稍后再付，菜给你留着',
  PRICE_OUT_OF_BAND: ({ floorFen, ceilingFen }) => `村里定的价是 ${price(floorFen)} 到 ${price(ceilingFen)}，请改一下`,
  QUANTITY_UNUSUAL: ({ units }) => `${named(units, '这个数')}比平时多很多，再看一眼对不对`,
  CUTOFF_NOT_EARLIER: ({ opensAt, cutoffAt }) => `要在 ${named(opensAt, '开园')} 以后、${named(cutoffAt, '截单')} 以前，换个时间`,
  LISTING_TOO_LATE: ({ cropName, cutoffAt }) => `${named(cropName, '这样菜')}今天 ${moment(cutoffAt) ?? '早些时候'} 截单了，晚上 8 点以后挂明天的`,
  LISTING_NOT_OPEN_YET: '今天截单了，晚上 8 点以后可以挂明天的菜',
  UNDO_TOO_LATE: '过了 10 分钟，收不回来了。要改就打给小罗',
  LISTING_HAS_ORDERS: '已经有人订了，收不回来了。摘不够就打给小罗',
  ROLE_HELD: '这个身份您已经有了。码没有用掉，可以给别人',
  LAST_OF_ROLE: '这是最后一位，收回了就没人能办事。先请别人进来，再收回',
  PRICE_BAND_WRONG: '最低、指导、最高要从小到大，改一下再记',
  CROP_UNKNOWN: ({ crops }) => `“${Array.isArray(crops) ? crops.join('、') : '这样菜'}”不在村里的菜里，换成“菜和指导价”里的名字`,
  CROP_UNIT_KNOWN: '这样菜这样卖已经有了，在列表里点它定价',
  SHEET_UNREADABLE: '这不是能读的 Excel 表。在电脑上另存为 .xlsx，再选一次',
  SHEET_TOO_LARGE: '表太大了，一次最多 10000 行。拆成几张，一张一张导',
  IMPORT_HAS_PROBLEMS: '表里还有不对的行，一行也没有导进去。改好再选一次',
  PAIRING_RESTS: '这个村和小区的结对停了，新单先不收。已经下的单照通知里说的办',
  PAIRING_NOT_SET_UP: '送菜的日子和提货点还没定，先点“送菜的日子和提货点”填好',
  PAIRING_KNOWN: '这个村和社区已经有一对了，在列表里找到它接着办',
  HOUSEHOLD_LISTED: '这家今天挂着菜，等今天的菜送完，明天再换',
  HELP_ENDED: '您帮忙的期限到了，或者收回了。要接着帮，请本人再点一次“请人帮忙”',
  HELP_NOT_AGREED: '本人没有请您办这件事，打电话问一声，请本人加上',
  SIGN_STANDS: '这家已经有牌子了，先把旧的收起来，再加新的',
  SIGN_CODES_UNAVAILABLE: '微信暂时没给码，过几分钟再打一次',
  BATCHES_DIFFER: '混在一起的要选同一天、同一样菜，至少两家的，再开一次',
  STOP_NOT_ARRIVED: '先点“到了，收菜”，再过秤',
  STOP_MOVED_ON: '这一站刚在别的手机上记过，下面是现在的样子，看一眼再点',
  RUN_HANDED_ON: '这趟已经交给别的司机。你手里要是还有没传的单子，给运营方打电话补',
  BAGS_INCOMPLETE: '还有袋子没点数或没过秤，补上再付钱',
  NOT_SHORT: '订了多少就有多少，不用报少；数错了就再数一遍',
  SHARES_TOO_MANY: '分出去的比现有的多，减几个再定',
  WEIGHT_UNLIKELY: '这个重量和订的差太多，再称一次',
  FLOAT_SHORT: '备用金不够付这一单，改成转账或欠着，再找运营方补',
  FLOAT_UNBALANCED: ({ differenceFen }) => `备用金差 ${sum(differenceFen)}，再点一遍，还不对就找运营方`,
  RECEIPT_FINAL: '这张收菜单付过钱了，不能再改',
  NOT_CORRECTED: '这张收菜单还没有更正。先在对账单里更正，再答复',
  FARMER_NOT_CONFIRMED: '先念给农户听，点了头再记账',
  FARMER_PIN_WRONG: ({ left }) => `这四位数不对，还能试 ${named(left, '几')} 次。忘了就念给她听，点了头再记`,
  FARMER_PIN_LOCKED: '四位数错了五次，今天不再收。把数念给她听，点了头再记；请她晚上在“我的菜钱”里换一个',
  PAYEE_WITHOUT_WECHAT: '这位农户没有绑定微信，收不了转账。付现金，或者先记欠着',
  STOPS_OPEN: '还有站没走完，走完或写明跳过原因再收车',
  VAN_NOT_ARRIVED: '车还没到，车到了再点收',
  BAGS_NOT_RECEIVED: '菜还没点收，先点清再交',
  WEIGHT_MISSING: '还有菜没过秤，称好才能交',
  CRATE_TYPE_KNOWN: ({ name }) => `${named(name, '这种筐')}已经有了，换个名字`,
  CRATES_TOO_FEW: ({ crates }) => `仓库账上只有 ${named(crates, '0')} 只，少记一点，或者先点一点`,
  LINE_GONE: '这样菜已经交出去或转走了，刷新看看在谁那里',
  DONATE_TOO_EARLY: ({ from }) => `${named(from, '到点')} 以后才能捐，再等等取菜的人`,
  PACKED_ELSEWHERE: '这个结对不在这里装袋，按运营方定的地方装',
  PACKING_UNDER_WAY: '今天的菜已经锁单，装袋的地方还是原来的。明天截单前再来改',
  CROP_NOT_RECEIVED: ({ cropName }) => `${named(cropName, '这样菜')}还没收到，收到再装袋`,
  PACKED_BEYOND_RECEIVED: ({ cropName, received, packed }) => `${named(cropName, '这样菜')}收了 ${named(received, '')}，袋里却有 ${named(packed, '')}，再称一次`,
  PACKED_LESS_THAN_RECEIVED: ({ cropName, received, packed }) => `${named(cropName, '这样菜')}收了 ${named(received, '')}，袋里只有 ${named(packed, '')}，写明剩的去哪了`,
  PICKUP_CODE_UNKNOWN: '没有这个码，再问一遍',
  PICKUP_CODE_USED: ({ at, by }) => `${moment(at) ?? '早些时候'} 取走了${by ? `，是${named(by, '')}交的` : ''}`,
  PICKUP_CODE_REVOKED: '住户把这个代取码收回了，请住户本人报取菜码',
  DELEGATE_NOT_NEEDED: '这单已经取走或取消了，不用托人取',
  PICKUP_CODE_LOCKED: '错得太多，先停一停，按袋号和名字核对',
  TRIP_CLOSED: '这次村游不能报名了，看看别的日子',
  TRIP_ALREADY_BOOKED: '你家已经报过这次，去“我的报名”看',
  GUARDIAN_CONSENT_FIRST: '带孩子要先由监护人点同意，再填孩子的年龄段',
  PARTY_TOO_BIG: ({ seats }) => `这次一共 ${named(seats, '')} 座，坐不下这么多人，减几位再报`,
  OFFER_LAPSED: '这个名额已经过了时间，给了下一家',
  REFUND_CHANGED: ({ refundFen }) => `现在取消退 ${sum(refundFen)}，跟刚才看到的不一样，看清再点`,
  POLICY_OVERLAPS: ({ tier, fault }) => `第 ${named(tier, '2')} 条退款规则${fault === 'backwards' ? '的时间要晚于上一条' : '退的要比上一条少'}，改好再存`,
  PLACES_TAKEN: ({ families, seats }) => `已经报了 ${named(families, '')} 家 ${named(seats, '')} 人，名额不能比这少，改大一点再存`,
  EXTRA_GONE: ({ name, left }) => `${named(name, '这样东西')}只剩 ${named(left, '0')} 份，少要一点再试`,
  SEATS_GONE: ({ seats }) => `只剩 ${named(seats, '0')} 个座位，添不了这么多人，少添几位再试`,
  NO_BACKUP_DATE: '没有备用日，或者备用日已经过了。可以取消这次，另开一次',
  TRIP_DATES_BACKWARDS: '结束要晚于开始，备用日要在后面，改好再存',
  NAMES_CLOSED: '名字只在出发前后 24 小时里给领队看，到时候再来',
  PEOPLE_DIFFER: '人数和报名的不一样，先去“改人数”，再填名字',
  TRIP_LIGHTS_RED: '还有没办齐的，把红的办好再定团',
  CODE_OF_OTHER_TRIP: '这个码是另一次村游的，看看是不是记错了日子',
  CHECKED_IN_BEFORE: ({ name, at }) => `${named(name, '这家')} ${moment(at) ?? '早些时候'} 已经点过名了`,
  ID_NUMBER_WRONG: ({ name }) => `${named(name, '有一位')}的身份证号不对，照证件再写一遍`,
  IDENTITY_CLOSED: '客人的身份入住那天起才能看，住完 30 天就删了',
  NIGHTS_RESOLD: '有一晚已经订给别人了，改不回去。先和两家商量换间房；住不上的，请运营退定金',
  NIGHTS_TAKEN: '这几晚刚被别人订了，没有扣钱，换个日子或换一间',
  STAY_NOT_POSSIBLE: ({ obstacle }) => `${named(obstacle, '这几晚不能这样订')}，换个日子或换一间`,
  PLAQUE_STANDS: '您家已经申请过了，等村里来检查',
  CHECKLIST_CHANGED: '检查表换了新的，退出去重新打开再填',
  CHECKLIST_WRONG: '每一项的分加起来要是 100，名字不能重，改好再存',
  NOT_INSPECTED: '最近一次检查没合格，先去检查，合格了再发牌',
  SCHEDULES_OVERLAP: '这段日子已经有一份，或者前后颠倒了，改一下起止日子再存',
  ROUND_NOT_POSSIBLE: ({ obstacle }) => `${named(obstacle, '这轮检查排不了')}，改好再排`,
  TABLE_WITHOUT_PLAQUE: ({ name }) => `${named(name, '有一家')}的餐桌牌现在不能用，换一家接待`,
  GUARDIANS_NOT_ASKED: '照片里有孩子的，先问过监护人，点上“都同意了”再放',
  TRIP_NOT_OVER: '村游还没结束，结束了再来',
  REPORT_TOO_LONG: '一次最多看 31 天，开始不能晚于结束，改一下日子再看',
  DAY_NOT_OVER: '这天还有事没办完，按列出来的办完再结',
  CLOCK_BACKWARDS: '时间只能往后拨，要重来请重置演示',
};

/** The sentence to show for any failed call. */
export function sentenceFor(error: unknown): string {
  if (!(error instanceof ApiRefusal)) return '没信号，连上网再试。没有办成的不会扣钱';
  const sentence = SENTENCES[error.code] ?? error.problem.title;
  return typeof sentence === 'string' ? sentence : sentence(error.problem.details ?? {});
}

function named(value: unknown, otherwise: string): string {
  return value === undefined || value === null ? otherwise : String(value);
}

/** "17:12" of an instant. */
function moment(value: unknown): string | null {
  return typeof value === 'string' ? timeOfDay(new Date(value)) : null;
}

/** To the fen, as everywhere where money is added up. */
function sum(value: unknown): string {
  return formatYuan(fen(Math.abs(Number(value) || 0)));
}

function price(value: unknown): string {
  return formatPrice(fen(Math.abs(Number(value) || 0)));
}
