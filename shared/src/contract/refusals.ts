/**
 * Stable refusal codes: decided in `domain/` and use cases, mapped to problem+json by one server filter (status) and
 * to a sentence with a next step by one client table. `title` is the server's own short Chinese sentence.
 */
export const REFUSALS = {
  // form of the request
  INVALID_INPUT: { status: 400, title: '填的内容不对，改一下再试' },
  IDEMPOTENCY_KEY_REQUIRED: { status: 400, title: '请求缺少编号，请重新打开页面再试' },
  IDEMPOTENCY_KEY_REUSED: { status: 422, title: '这个请求编号已经用过，内容却变了' },
  REQUEST_IN_PROGRESS: { status: 409, title: '上一次提交还在办，稍等再看' },
  PAYLOAD_TOO_LARGE: { status: 413, title: '内容太大，减少一些再试' },
  UNSUPPORTED_MEDIA: { status: 415, title: '只收 JSON 格式的内容' },
  SOUND_UNREADABLE: { status: 422, title: '录音读不出来' },
  PAPER_UNREADABLE: { status: 422, title: '这份文件收不了' },
  PHOTO_UNREADABLE: { status: 422, title: '这不是能用的照片，换一张再试' },
  PHOTO_QUOTA: { status: 429, title: '今天传的照片太多了，明天再传' },
  STORAGE_FULL: { status: 507, title: '照片放不下了，稍后再试' },
  ROUTE_NOT_FOUND: { status: 404, title: '没有这个地址' },
  TOO_MANY_REQUESTS: { status: 429, title: '点得太快了，歇一会儿再试' },
  SERVICE_UNAVAILABLE: { status: 503, title: '服务正在恢复，稍后再试' },
  INTERNAL: { status: 500, title: '服务出错了，钱和菜都没有动' },
  // who
  SIGN_IN_REQUIRED: { status: 401, title: '请先登录' },
  SESSION_EXPIRED: { status: 401, title: '登录过期了，请重新登录' },
  NOT_ALLOWED: { status: 403, title: '您的身份不能办这件事' },
  NOT_FOUND: { status: 404, title: '没有找到' },
  DEMO_ONLY: { status: 403, title: '只有演示环境可以这样做' },
  WECHAT_CODE_INVALID: { status: 401, title: '微信登录没有成功，请再试一次' },
  INVITATION_INVALID: { status: 422, title: '邀请码不对，或者已经用过、过期了' },
  ROLE_HELD: { status: 409, title: '这个身份您已经有了，码可以给别人' },
  LAST_OF_ROLE: { status: 409, title: '这是最后一位，先请别人进来再收回' },
  // cycle and stock
  ORDER_CYCLE_NOT_OPEN: { status: 409, title: '今天还没开园' },
  ORDER_CYCLE_CLOSED: { status: 409, title: '今天截单了' },
  LISTING_CLOSED: { status: 409, title: '这样菜已经截单了' },
  STOCK_GONE: { status: 409, title: '这样菜刚被订完了' },
  LIMIT_PER_HOUSEHOLD: { status: 409, title: '这样菜每家限量，您家已经订够了' },
  PICKUP_POINT_CLOSED: { status: 409, title: '这个提货点今天不开' },
  QUOTE_CHANGED: { status: 409, title: '价钱有变动，请看过再付' },
  NO_SERVICE_TODAY: { status: 409, title: '今天不送菜' },
  // pairings
  PAIRING_RESTS: { status: 409, title: '这个村和小区的结对停了，新单先不收' },
  PAIRING_NOT_SET_UP: { status: 409, title: '送菜的日子和提货点还没定' },
  PAIRING_KNOWN: { status: 409, title: '这个村和社区已经有一对了' },
  HOUSEHOLD_LISTED: { status: 409, title: '这家今天挂着菜，明天再换' },
  PRICE_BAND_WRONG: { status: 422, title: '最低、指导、最高要从小到大' },
  CROP_UNIT_KNOWN: { status: 409, title: '这样菜这样卖已经有了' },
  SHEET_UNREADABLE: { status: 422, title: '这不是能读的 Excel 表，存成 .xlsx 再试' },
  SHEET_TOO_LARGE: { status: 413, title: '表太大了，一次最多 10000 行' },
  IMPORT_HAS_PROBLEMS: { status: 422, title: '表里还有不对的行，一行也没有导进去' },
  // calendar
  DATE_IS_PAST: { status: 422, title: '这一天已经过了，选后面的日子' },
  DAY_HAS_ORDERS: { status: 409, title: '这天已经有人订了菜，不能只改日历' },
  DAY_UNDER_WAY: { status: 409, title: '车已经出发，这一天不能整天取消了' },
  DAY_CALLED_OFF: { status: 409, title: '这一天已经取消，不能再开' },
  TYPED_DATE_WRONG: { status: 422, title: '输的日期对不上，请照着再输一遍' },
  // orders and payments
  ORDER_EXPIRED: { status: 409, title: '没在时间内付款，菜已经放回去了' },
  ORDER_NOT_PAYABLE: { status: 409, title: '这张订单不用付款了' },
  ORDER_CHANGED: { status: 409, title: '这单刚改过了，看一眼再改' },
  ORDER_NOT_CHANGEABLE: { status: 409, title: '已经截单，不能改了' },
  ORDER_NOT_CANCELLABLE: { status: 409, title: '已经截单，不能取消了' },
  RUNS_NOT_OUT: { status: 409, title: '今天的线路还没出来' },
  CHANGE_NOT_POSSIBLE: { status: 409, title: '这样改行不通，先看差在哪' },
  STATE_CHANGED: { status: 409, title: '这件事刚被办过了，请刷新看看' },
  REFUND_TOO_LARGE: { status: 409, title: '退款超过了实付' },
  CLAIM_TOO_EARLY: { status: 409, title: '菜还没取走，取了再看' },
  RATING_CLOSED: { status: 409, title: '这家的菜评过了，或者过了评的时间' },
  RATING_TEXT: { status: 422, title: '评价里别写电话、网址和微信号' },
  CLAIM_TOO_LATE: { status: 409, title: '过了说菜不对劲的时间' },
  SECOND_OPERATOR_NEEDED: { status: 409, title: '要另一位运营来定' },
  CLAIM_OPEN: { status: 409, title: '这样菜已经报过，正在看' },
  NOTIFICATION_REJECTED: { status: 401, title: '通知验签不通过' },
  PROVIDER_UNAVAILABLE: { status: 503, title: '微信支付没有回应，钱没有扣，稍后再试' },
  // farmer
  PRICE_OUT_OF_BAND: { status: 422, title: '价钱不在村里定的范围内' },
  QUANTITY_UNUSUAL: { status: 422, title: '数量比平时多很多，请再看一眼' },
  CUTOFF_NOT_EARLIER: { status: 422, title: '要比大家的截单时间早' },
  LISTING_TOO_LATE: { status: 409, title: '这样菜今天已经截单，挂了也没人能订' },
  LISTING_NOT_OPEN_YET: { status: 409, title: '还没到挂菜的时间' },
  UNDO_TOO_LATE: { status: 409, title: '过了 10 分钟，收不回来了' },
  LISTING_HAS_ORDERS: { status: 409, title: '已经有人订了，收不回来了' },
  HELP_ENDED: { status: 403, title: '您帮忙的期限到了，或者对方收回了' },
  HELP_NOT_AGREED: { status: 403, title: '对方没有请您办这件事' },
  // signs
  SIGN_STANDS: { status: 409, title: '这家已经有牌子了，旧的先收起来' },
  SIGN_CODES_UNAVAILABLE: { status: 503, title: '微信暂时没给码，过几分钟再打' },
  // batches
  BATCHES_DIFFER: { status: 422, title: '混在一起的得是同一天、同一样菜，至少两家' },
  // van, door, gate
  STOP_NOT_ARRIVED: { status: 409, title: '先点“到了”，再过秤' },
  BAGS_INCOMPLETE: { status: 422, title: '还有袋子没点数或没过秤' },
  WEIGHT_UNLIKELY: { status: 422, title: '这个重量和订的差太多，再称一次' },
  NOT_SHORT: { status: 409, title: '数量够的，不用报少' },
  SHARES_TOO_MANY: { status: 422, title: '分出去的比现有的多' },
  FLOAT_SHORT: { status: 409, title: '备用金不够付这一单' },
  FLOAT_UNBALANCED: { status: 409, title: '备用金对不上，差额要运营方确认' },
  RECEIPT_FINAL: { status: 409, title: '这张收菜单已经付过钱，不能再改' },
  NOT_CORRECTED: { status: 409, title: '这张收菜单还没有更正过' },
  FARMER_NOT_CONFIRMED: { status: 422, title: '请农户听过数目，点头了再付' },
  PAYEE_WITHOUT_WECHAT: { status: 409, title: '这位农户没有绑定微信，请付现金或记欠账' },
  STOPS_OPEN: { status: 409, title: '还有站点没办完，先办完或跳过' },
  VAN_NOT_ARRIVED: { status: 409, title: '车还没到，到了再点收' },
  BAGS_NOT_RECEIVED: { status: 409, title: '菜还没点收，不能交' },
  WEIGHT_MISSING: { status: 409, title: '还有菜没过秤，称好才能交' },
  CRATE_TYPE_KNOWN: { status: 409, title: '这种筐已经有了' },
  CRATES_TOO_FEW: { status: 409, title: '仓库没有这么多筐' },
  LINE_GONE: { status: 409, title: '这样菜已经不在这里了' },
  DONATE_TOO_EARLY: { status: 409, title: '还没到可以捐的时候，再等等取菜的人' },
  PACKED_ELSEWHERE: { status: 409, title: '这个结对不在这里装袋' },
  PACKING_UNDER_WAY: { status: 409, title: '今天的菜已经锁单，今天不能再改装袋的地方' },
  CROP_NOT_RECEIVED: { status: 409, title: '这样菜还没收到，收到再装袋' },
  PACKED_BEYOND_RECEIVED: { status: 422, title: '装的比收到的还多，再称一次' },
  PACKED_LESS_THAN_RECEIVED: { status: 422, title: '装完还剩，写明剩的去哪了' },
  PICKUP_CODE_UNKNOWN: { status: 404, title: '没有这个码，再问一遍' },
  PICKUP_CODE_REVOKED: { status: 409, title: '这个代取码已经收回了' },
  DELEGATE_NOT_NEEDED: { status: 409, title: '这单不用再托人取了' },
  PICKUP_CODE_USED: { status: 409, title: '这个码的菜已经取走了' },
  PICKUP_CODE_LOCKED: { status: 429, title: '错得太多，先停一停，找站长核对名字' },
  // trips
  TRIP_CLOSED: { status: 409, title: '这次村游不能报名了' },
  TRIP_ALREADY_BOOKED: { status: 409, title: '你家已经报过这次村游' },
  GUARDIAN_CONSENT_FIRST: { status: 422, title: '带孩子要先由监护人同意' },
  PARTY_TOO_BIG: { status: 422, title: '人数超过了这次村游的座位' },
  OFFER_LAPSED: { status: 409, title: '这个名额已经过了时间' },
  REFUND_CHANGED: { status: 409, title: '能退的钱变了，请看过再取消' },
  POLICY_OVERLAPS: { status: 422, title: '退款规则前后矛盾，越晚退得越少才对' },
  PLACES_TAKEN: { status: 409, title: '已经报名的比这还多' },
  SEATS_GONE: { status: 409, title: '座位不够添人了' },
  NO_BACKUP_DATE: { status: 409, title: '没有可以改去的备用日' },
  TRIP_DATES_BACKWARDS: { status: 422, title: '时间前后颠倒了' },
  NAMES_CLOSED: { status: 409, title: '名字只在出发前后 24 小时里给领队看' },
  PEOPLE_DIFFER: { status: 422, title: '人数和报名的不一样' },
  TRIP_LIGHTS_RED: { status: 409, title: '还有没办齐的，不能定团' },
  CODE_OF_OTHER_TRIP: { status: 409, title: '这个码是另一次村游的' },
  CHECKED_IN_BEFORE: { status: 409, title: '这家已经点过名了' },
  NIGHTS_TAKEN: { status: 409, title: '这几晚有人订了' },
  STAY_NOT_POSSIBLE: { status: 422, title: '这几晚不能这样订' },
  PLAQUE_STANDS: { status: 409, title: '这家已经申请过' },
  CHECKLIST_CHANGED: { status: 409, title: '检查表换了新的，重新打开再填' },
  CHECKLIST_WRONG: { status: 422, title: '检查表的分加起来要是 100' },
  NOT_INSPECTED: { status: 409, title: '没有检查合格，不能发牌' },
  SCHEDULES_OVERLAP: { status: 422, title: '价目的日子和别的重叠了' },
  TABLE_WITHOUT_PLAQUE: { status: 409, title: '有人家的餐桌牌不能用' },
  TRIP_NOT_OVER: { status: 409, title: '村游还没结束' },
  // reports
  REPORT_TOO_LONG: { status: 422, title: '一次最多看 31 天，把日子缩短一点' },
  // books
  DAY_NOT_OVER: { status: 409, title: '这天还有事没办完，办完再结' },
  // demo
  CLOCK_BACKWARDS: { status: 409, title: '时间只能往后拨，要重来请重置演示' },
} as const satisfies Record<string, { status: number; title: string }>;

export type RefusalCode = keyof typeof REFUSALS;

/** What every refused request answers, as `application/problem+json`. */
export interface Problem {
  readonly code: RefusalCode;
  readonly title: string;
  readonly status: number;
  readonly requestId: string;
  /** Facts for the sentence: names, times, amounts. Never personal data of others. */
  readonly details?: Record<string, unknown>;
}
