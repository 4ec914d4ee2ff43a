/** The books' accounts and what they are called. A party, where one is named, splits the account. */
export const ACCOUNTS = {
  provider_clearing: '微信待结算',
  operating_account: '运营账户',
  float_cash: '备用金',
  order_prepaid: '住户预付款',
  refund_payable: '待退款',
  household_payable: '应付农户',
  sales: '卖菜收入',
  fee_transport: '运输服务费',
  fee_point: '提货点服务费',
  fee_packing: '分装服务费',
  fee_operator: '运营服务费',
  produce_purchase: '收菜款',
  rounding: '角分尾差',
  float_variance: '备用金差额',
} as const;

export type Account = keyof typeof ACCOUNTS;
