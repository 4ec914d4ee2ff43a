import { Platform1700000000001 } from './0001-platform';
import { Identity1764000020000 } from './0020-identity';
import { Pairing1764000021000 } from './0021-pairing';
import { Settlement1764000025000 } from './0025-settlement';
import { OrderCycle1764000030000 } from './0030-order-cycle';
import { Catalogue1764000040000 } from './0040-catalogue';
import { Payments1764000050000 } from './0050-payments';
import { WechatSandbox1764000051000 } from './0051-wechat-sandbox';
import { Ordering1764000060000 } from './0060-ordering';
import { PickupRouting1764000070000 } from './0070-pickup-routing';
import { Fulfilment1764000080000 } from './0080-fulfilment';
import { ListingAddition1764000090000 } from './0090-listing-addition';
import { FeePayees1764000100000 } from './0100-fee-payees';
import { SharedBag1764000101000 } from './0101-shared-bag';
import { OrderChange1764000102000 } from './0102-order-change';
import { ListingLimit1764000105000 } from './0105-listing-limit';
import { CutoffRule1764000106000 } from './0106-cutoff-rule';
import { OrderPeople1764000107000 } from './0107-order-people';
import { OpeningReminder1764000160000 } from './0160-opening-reminder';
import { FavouriteGarden1764000108000 } from './0108-favourite-garden';
import { Weights1764000110000 } from './0110-weights';
import { LineRefunds1764000115000 } from './0115-line-refunds';
import { Photos1764000116000 } from './0116-photos';
import { Claims1764000117000 } from './0117-claims';
import { BookDays1764000120000 } from './0120-book-days';
import { Settlements1764000121000 } from './0121-settlements';
import { ProviderBills1764000122000 } from './0122-provider-bills';
import { AuditChain1764000125000 } from './0125-audit-chain';
import { Keeper1764000130000 } from './0130-keeper';
import { Unclaimed1764000131000 } from './0131-unclaimed';
import { Packing1764000132000 } from './0132-packing';
import { Notices1764000140000 } from './0140-notices';
import { ServiceDays1764000141000 } from './0141-service-days';
import { Certificates1764000181000 } from './0181-certificates';
import { CropOwnName1764000185000 } from './0185-crop-own-name';
import { Stories1764000184000 } from './0184-stories';
import { ReceiptDispute1764000183000 } from './0183-receipt-dispute';
import { Helping1764000182000 } from './0182-helping';
import { GardenSigns1764000180000 } from './0180-garden-signs';
import { Subscriptions1764000142000 } from './0142-subscriptions';
import { LineMove1764000155000 } from './0155-line-move';
import { AccountCredit1764000150000 } from './0150-account-credit';
import { GoodwillRequest1764000151000 } from './0151-goodwill-request';
import { FundBill1764000157000 } from './0157-fund-bill';
import { ProviderFees1764000165000 } from './0165-provider-fees';
import { Crates1764000156000 } from './0156-crates';
import { Visits1764000190000 } from './0190-visits';
import { TripChanges1764000191000 } from './0191-trip-changes';
import { PairingSteps1764000200000 } from './0200-pairing-steps';
import { InvitationIssuer1764000201000 } from './0201-invitation-issuer';
import { RoutePlan1764000210000 } from './0210-route-plan';
import { TripDay1764000192000 } from './0192-trip-day';
import { Plaques1764000193000 } from './0193-plaques';
import { GuidePrices1764000202000 } from './0202-guide-prices';
import { Stays1764000194000 } from './0194-stays';
import { TripExtras1764000242000 } from './0242-trip-extras';
import { GardenRatings1764000235000 } from './0235-garden-ratings';
import { RouteCutoffs1764000225000 } from './0225-route-cutoffs';
import { RouteUnserved1764000226000 } from './0226-route-unserved';
import { KeptFiles1764000236000 } from './0236-kept-files';
import { SpeedBands1764000227000 } from './0227-speed-bands';
import { AtTheDoor1764000260000 } from './0260-at-the-door';
import { StopRevision1764000230000 } from './0230-stop-revision';
import { TripAfter1764000265000 } from './0265-trip-after';
import { InspectionRounds1764000266000 } from './0266-inspection-rounds';
import { PairingOperator1764000255000 } from './0255-pairing-operator';
import { PlotsEnd1764000256000 } from './0256-plots-end';
import { StayIdentity1764000270000 } from './0270-stay-identity';
import { PeopleOfABooking1764000280000 } from './0280-people-of-a-booking';
import { RiskAndPosition1764000295000 } from './0295-risk-and-position';
import { StayPutRight1764000305000 } from './0305-stay-put-right';
import { StandingStaysEnd1764000306000 } from './0306-standing-stays-end';
import { VillageGoods1764000307000 } from './0307-village-goods';

/** In the order they run. Append only: what has run somewhere is never changed. */
export const migrations = [
  Platform1700000000001,
  Identity1764000020000,
  Pairing1764000021000,
  Settlement1764000025000,
  OrderCycle1764000030000,
  Catalogue1764000040000,
  Payments1764000050000,
  WechatSandbox1764000051000,
  Ordering1764000060000,
  PickupRouting1764000070000,
  Fulfilment1764000080000,
  ListingAddition1764000090000,
  FeePayees1764000100000,
  SharedBag1764000101000,
  OrderChange1764000102000,
  ListingLimit1764000105000,
  CutoffRule1764000106000,
  OrderPeople1764000107000,
  FavouriteGarden1764000108000,
  Weights1764000110000,
  LineRefunds1764000115000,
  Photos1764000116000,
  Claims1764000117000,
  BookDays1764000120000,
  Settlements1764000121000,
  ProviderBills1764000122000,
  AuditChain1764000125000,
  Keeper1764000130000,
  Unclaimed1764000131000,
  Packing1764000132000,
  Notices1764000140000,
  ServiceDays1764000141000,
  Subscriptions1764000142000,
  OpeningReminder1764000160000,
  LineMove1764000155000,
  AccountCredit1764000150000,
  GoodwillRequest1764000151000,
  ProviderFees1764000165000,
  GardenSigns1764000180000,
  Certificates1764000181000,
  Crates1764000156000,
  Visits1764000190000,
  TripChanges1764000191000,
  PairingSteps1764000200000,
  InvitationIssuer1764000201000,
  RoutePlan1764000210000,
  Helping1764000182000,
  ReceiptDispute1764000183000,
  Stories1764000184000,
  CropOwnName1764000185000,
  FundBill1764000157000,
  TripDay1764000192000,
  Plaques1764000193000,
  GuidePrices1764000202000,
  Stays1764000194000,
  TripExtras1764000242000,
  GardenRatings1764000235000,
  RouteCutoffs1764000225000,
  RouteUnserved1764000226000,
  KeptFiles1764000236000,
  SpeedBands1764000227000,
  StopRevision1764000230000,
  TripAfter1764000265000,
  InspectionRounds1764000266000,
  PairingOperator1764000255000,
  PlotsEnd1764000256000,
  AtTheDoor1764000260000,
  StayIdentity1764000270000,
  PeopleOfABooking1764000280000,
  RiskAndPosition1764000295000,
  StayPutRight1764000305000,
  StandingStaysEnd1764000306000,
  VillageGoods1764000307000,
];
