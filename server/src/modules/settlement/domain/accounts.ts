/** The books' accounts and what they are called. A party, where one is named, splits the account. */
export const ACCOUNTS = {
  provider_clearing: '微信待结算',
  operating_account: '运营账户',
  float_cash: '备用金',
  order_prepaid: '住户预付款',
  refund_payable: '待退款',
  resident_credit: '住户菜金',
  household_payable: '应付农户',
  household_advance: '先付农户',
  point_payable: '应付提货点',
  driver_payable: '应付司机',
  leader_payable: '应付领队',
  payout_pending: '付款在途',
  sales: '卖菜收入',
  fee_transport: '运输服务费',
  fee_point: '提货点服务费',
  fee_packing: '分装服务费',
  fee_operator: '运营服务费',
  trip_income: '村游收入',
  produce_purchase: '收菜款',
  rounding: '角分尾差',
  float_variance: '备用金差额',
  provider_fee: '微信手续费',
  refund_farmer: '退款（农户承担）',
  refund_transport: '退款（运输承担）',
  refund_point: '退款（提货点承担）',
  refund_operator: '退款（运营承担）',
  refund_goodwill: '退款（心意）',
  trip_hosting: '村游开支',
} as const;

export type Account = keyof typeof ACCOUNTS;

/** What a day's dealings earned or cost the operator. All other accounts say who owes what to whom. */
export const RESULT_ACCOUNTS = [
  'sales', 'fee_transport', 'fee_point', 'fee_packing', 'fee_operator', 'trip_income', 'produce_purchase', 'rounding', 'float_variance', 'provider_fee',
  'refund_farmer', 'refund_transport', 'refund_point', 'refund_operator', 'refund_goodwill', 'trip_hosting',
] as const satisfies readonly Account[];
