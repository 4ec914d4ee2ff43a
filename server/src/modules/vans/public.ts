/** The only door to an operator's vans. */
export { VansModule } from './vans.module';
