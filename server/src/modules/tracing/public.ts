/** The only door to traces, certificates and recalls for other modules. */
export { KEPT_TABLES } from './domain/append-only-tables';
export type { Batch } from './domain/batch';
export { growersCertificate } from './domain/certificate';
export { TracingModule } from './tracing.module';
