/** The only door to goods for other modules. */
export { GoodsModule } from './goods.module';
