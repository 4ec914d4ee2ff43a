/** The only door to dashboards and reports for other modules. */
export { ProgrammeModule } from './programme.module';
