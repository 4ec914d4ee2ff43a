/** The only door to imports from sheets for other modules. */
export { ImportsModule } from './imports.module';
