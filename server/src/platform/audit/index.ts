export type { AuditEntry } from './audit-event';
export { AuditTrail } from './audit-trail';
