/** The only door to service days for other modules. */
export { ServiceDaysModule } from './service-days.module';
