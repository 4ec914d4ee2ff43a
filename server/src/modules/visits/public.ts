/** The only door to trips for other modules. */
export { TripFigures } from './trip-figures';
export { cancelRefund, tierFault } from './domain/cancel-policy';
export { VisitsModule } from './visits.module';
