/** The only door to the table plaques for other modules. */
export { PlaqueEndings } from './plaque-endings';
export { PlaquesModule } from './plaques.module';
export { Tables, type TableStanding } from './tables';
