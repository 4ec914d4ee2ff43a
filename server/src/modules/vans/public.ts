/** The only door to an operator's vans. */
export { type DrivenVan, VanDrivers } from './van-drivers';
export { VansModule } from './vans.module';
