/** The only door to the operator's hand on the runs for other modules. */
export { DispatchModule } from './dispatch.module';
export { HandOverRun } from './hand-over-run';
