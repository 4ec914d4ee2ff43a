/** Pages of the resident's subpackage, in the order they are met. */
export const residentPages = {
  root: 'personas/resident',
  pages: ['choose-point/index', 'garden/index', 'confirm/index', 'sandbox-payment/index', 'order/index', 'change/index', 'claim/index', 'credit/index', 'village/index', 'certificate/index', 'trip/index', 'book-trip/index', 'trip-booking/index', 'trip-party/index', 'trip-people/index', 'stays/index', 'goods/index', 'stay-room/index', 'stay-booking/index', 'stay-change/index', 'said-in-group/index'],
};
