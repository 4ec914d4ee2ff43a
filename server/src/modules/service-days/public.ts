/** The only door to service days for other modules. */
export { CallOffDay } from './call-off-day';
export { ServiceDaysModule } from './service-days.module';
