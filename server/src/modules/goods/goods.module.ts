import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { IdentityModule } from '../identity/public';
import { NoticesModule } from '../notifications/public';
import { PairingModule } from '../pairing/public';
import { PaymentsModule } from '../payments/public';
import { SettlementModule } from '../settlement/public';
import { EndGoodOrder } from './end-good-order.use-case';
import { EndGoodHold, EndMissedGood } from './good-jobs';
import { GoodNotices } from './good-notices';
import { GoodOrderRepository } from './good-order.repository';
import { GoodPaymentOutcomes } from './good-payment-outcomes';
import { GoodQueries } from './good.queries';
import { GoodRepository } from './good.repository';
import { GoodsController } from './goods.controller';
import './goods.entities';
import { OrderGood } from './order-good.use-case';
import { SellGoods } from './sell-goods.use-case';

@Module({
  imports: [CatalogueModule, IdentityModule, NoticesModule, PairingModule, PaymentsModule, SettlementModule],
  controllers: [GoodsController],
  providers: [GoodRepository, GoodOrderRepository, GoodQueries, OrderGood, EndGoodOrder, SellGoods, GoodNotices, GoodPaymentOutcomes, EndGoodHold, EndMissedGood],
})
export class GoodsModule {}
