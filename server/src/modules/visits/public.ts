/** The only door to trips for other modules. */
export { TripFigures } from './trip-figures';
export { VisitsModule } from './visits.module';
