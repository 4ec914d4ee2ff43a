/** Addresses of all pages, for moving between them. */
export const PLACES = {
  launch: '/pages/launch/index',
  signIn: '/pages/sign-in/index',
  today: '/pages/today/index',
  visits: '/pages/visits/index',
  orders: '/pages/orders/index',
  me: '/pages/me/index',
  inbox: '/personas/anyone/inbox/index',
  choosePoint: '/personas/resident/choose-point/index',
  garden: (householdId: string) => `/personas/resident/garden/index?householdId=${householdId}`,
  confirm: '/personas/resident/confirm/index',
  order: (orderId: string) => `/personas/resident/order/index?orderId=${orderId}`,
  sandboxPayment: (prepayId: string) => `/personas/resident/sandbox-payment/index?prepayId=${prepayId}`,
  farmerHome: '/personas/farmer/home/index',
  driverRun: '/personas/driver/run/index',
  keeperPoint: '/personas/keeper/point/index',
  operatorDay: '/personas/operator/day/index',
} as const;
