/** The only door to shortages for other modules. */
export { ShortageModule } from './shortage.module';
export { type Declaration, Shortages } from './shortages';
export { cutShort, shortSentence } from './domain/short-sentence';
