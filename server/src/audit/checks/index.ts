import type { Check } from '../check';
import { acceptedBeforeCutoff } from './accepted-before-cutoff';
import { actedWithinRole } from './acted-within-role';
import { bagsGoOnce } from './bags-go-once';
import { auditChainHolds } from './audit-chain-holds';
import { billedWithinEstimate } from './billed-within-estimate';
import { billsAreInTheBooks } from './bills-are-in-the-books';
import { changesArePaid } from './changes-are-paid';
import { claimsAreAnswered } from './claims-are-answered';
import { compensationWithinBill } from './compensation-within-bill';
import { calledOffDayIsEmpty } from './called-off-day-is-empty';
import { digitsWereHers } from './digits-were-hers';
import { disputesAreAnswered } from './disputes-are-answered';
import { documentsBalance } from './documents-balance';
import { floatAddsUp } from './float-adds-up';
import { goodwillHasTwo } from './goodwill-has-two';
import { grantsSpentOnce } from './grants-spent-once';
import { helpedWithConsent } from './helped-with-consent';
import { jobsGetDone } from './jobs-get-done';
import { lessIsNoted } from './less-is-noted';
import { movedLineWentOnce } from './moved-line-went-once';
import { noAccountOverdrawn } from './no-account-overdrawn';
import { noMoneyWithoutOrder } from './no-money-without-order';
import { oneBagOnePlace } from './one-bag-one-place';
import { onePaymentAnOrder } from './one-payment-an-order';
import { oneWeighingForBothBooks } from './one-weighing-for-both-books';
import { orderKnowsItsRefunds } from './order-knows-its-refunds';
import { orderSums } from './order-sums';
import { packedIsReceived } from './packed-is-received';
import { paidIsBilledAndRefunded } from './paid-is-billed-and-refunded';
import { paidOrderHasTicket } from './paid-order-has-ticket';
import { paymentsPostedOnce } from './payments-posted-once';
import { payoutsAreInTheBooks } from './payouts-are-in-the-books';
import { providerFeesArePosted } from './provider-fees-are-posted';
import { receiptIsItsLines } from './receipt-is-its-lines';
import { receiptNeverChanges } from './receipt-never-changes';
import { refundsPostedOnce } from './refunds-posted-once';
import { refundsWithinPayment } from './refunds-within-payment';
import { settledTakesNothing } from './settled-takes-nothing';
import { settlementFollowsTheLedger } from './settlement-follows-the-ledger';
import { settlementIsItsEntries } from './settlement-is-its-entries';
import { signsLiveTheirSteps } from './signs-live-their-steps';
import { stockHeldByOrders } from './stock-held-by-orders';
import { stockWithinOffer } from './stock-within-offer';
import { shortagesAreKept } from './shortages-are-kept';
import { storiesAreClean } from './stories-are-clean';
import { plaquesAreInspected } from './plaques-are-inspected';
import { stayDepositsAreInTheBooks } from './stay-deposits-are-in-the-books';
import { stayDepositsAreKept } from './stay-deposits-are-kept';
import { stayIdentityIsErased } from './stay-identity-is-erased';
import { stayNightsAreSoldOnce } from './stay-nights-are-sold-once';
import { goodsAreConserved } from './goods-are-conserved';
import { goodsArePaid } from './goods-are-paid';
import { staysEndInTime } from './stays-end-in-time';
import { tripConfirmedIsInsured } from './trip-confirmed-is-insured';
import { tripTablesHoldTheirFamilies } from './trip-tables-hold-their-families';
import { inspectionVisitsAreInspections } from './inspection-visits-are-inspections';
import { tripCostsAreInTheBooks } from './trip-costs-are-in-the-books';
import { tripPhotosArePrivate } from './trip-photos-are-private';
import { tripRatingsAreOfGuests } from './trip-ratings-are-of-guests';
import { tripExtrasAreConserved } from './trip-extras-are-conserved';
import { tripExtrasArePaid } from './trip-extras-are-paid';
import { tripHostsArePaid } from './trip-hosts-are-paid';
import { tripNamesAreErased } from './trip-names-are-erased';
import { tripDepositsAreInTheBooks } from './trip-deposits-are-in-the-books';
import { tripDepositsAreKept } from './trip-deposits-are-kept';
import { tripPlacesAreBookings } from './trip-places-are-bookings';
import { unclaimedHasAnEnd } from './unclaimed-has-an-end';
import { varianceIsPosted } from './variance-is-posted';
import { creditGoesBackOnce } from './credit-goes-back-once';
import { creditIsItsDocuments } from './credit-is-its-documents';
import { creditPaysItsOrder } from './credit-pays-its-order';
import { loadsRideOneVan } from './loads-ride-one-van';
import { cratesAreConserved } from './crates-are-conserved';
import { delegateTookWhatWasHanded } from './delegate-took-what-was-handed';
import { linesLeadToBatches } from './lines-lead-to-batches';
import { listingClosesWithCycle } from './listing-closes-with-cycle';
import { pairingsLiveTheirSteps } from './pairings-live-their-steps';
import { ratingsAreOfPickups } from './ratings-are-of-pickups';
import { routeCutoffsHold } from './route-cutoffs-hold';
import { withinAccountLimit } from './within-account-limit';

/** In the order they are printed: stock, orders, money, books, door, people, jobs. */
export const CHECKS: readonly Check[] = [
  stockWithinOffer,
  stockHeldByOrders,
  acceptedBeforeCutoff,
  routeCutoffsHold,
  withinAccountLimit,
  listingClosesWithCycle,
  delegateTookWhatWasHanded,
  orderSums,
  billedWithinEstimate,
  paidIsBilledAndRefunded,
  onePaymentAnOrder,
  changesArePaid,
  noMoneyWithoutOrder,
  refundsWithinPayment,
  compensationWithinBill,
  orderKnowsItsRefunds,
  claimsAreAnswered,
  goodwillHasTwo,
  creditGoesBackOnce, creditIsItsDocuments,
  creditPaysItsOrder,
  paidOrderHasTicket,
  oneBagOnePlace,
  documentsBalance,
  paymentsPostedOnce,
  refundsPostedOnce,
  billsAreInTheBooks,
  noAccountOverdrawn,
  settledTakesNothing,
  settlementIsItsEntries,
  settlementFollowsTheLedger,
  payoutsAreInTheBooks,
  providerFeesArePosted,
  receiptIsItsLines,
  receiptNeverChanges,
  digitsWereHers,
  disputesAreAnswered,
  oneWeighingForBothBooks,
  packedIsReceived,
  lessIsNoted,
  bagsGoOnce,
  movedLineWentOnce,
  linesLeadToBatches,
  cratesAreConserved,
  loadsRideOneVan,
  unclaimedHasAnEnd,
  floatAddsUp,
  varianceIsPosted,
  calledOffDayIsEmpty,
  shortagesAreKept,
  signsLiveTheirSteps,
  pairingsLiveTheirSteps,
  helpedWithConsent,
  ratingsAreOfPickups,
  storiesAreClean,
  grantsSpentOnce,
  tripPlacesAreBookings,
  tripDepositsAreKept,
  tripConfirmedIsInsured,
  tripTablesHoldTheirFamilies,
  tripHostsArePaid,
  tripCostsAreInTheBooks,
  tripRatingsAreOfGuests,
  tripPhotosArePrivate,
  tripExtrasAreConserved,
  tripExtrasArePaid,
  tripNamesAreErased,
  plaquesAreInspected,
  inspectionVisitsAreInspections,
  stayNightsAreSoldOnce,
  stayDepositsAreKept,
  goodsAreConserved,
  goodsArePaid,
  staysEndInTime,
  stayIdentityIsErased,
  stayDepositsAreInTheBooks,
  tripDepositsAreInTheBooks,
  actedWithinRole,
  auditChainHolds,
  jobsGetDone,
];
