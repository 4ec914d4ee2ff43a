/** The only door to the helpers for other modules. */
export { ActsForFarmer } from './acts-for-farmer';
export { Consents } from './consents';
export { HelpingModule } from './helping.module';
