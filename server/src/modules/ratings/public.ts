/** The only door to what residents say of gardens. */
export { isRatable, leadsElsewhere, tenthsOf } from './domain/decide-rating';
export { RatingsModule } from './ratings.module';
