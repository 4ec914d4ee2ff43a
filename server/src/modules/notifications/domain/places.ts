/** Addresses of the mini-program's pages that notices lead to. */
export const NOTICE_PLACES = {
  order: (orderId: string) => `/personas/resident/order/index?orderId=${orderId}`,
  credit: '/personas/resident/credit/index',
  orders: '/pages/orders/index',
  today: '/pages/today/index',
  farmerHome: '/personas/farmer/home/index',
  farmerMoney: '/personas/farmer/money/index',
  operatorDisputes: '/personas/operator/disputes/index',
  harvest: '/personas/farmer/harvest/index',
  driverRun: '/personas/driver/run/index',
  keeperPoint: '/personas/keeper/point/index',
  operatorDay: '/personas/operator/day/index',
  operatorVans: '/personas/operator/vans/index',
} as const;
