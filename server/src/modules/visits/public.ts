/** The only door to trips for other modules. */
export { VisitsModule } from './visits.module';
