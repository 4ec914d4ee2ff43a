/** The only door to what residents say of gardens. */
export { RatingsModule } from './ratings.module';
