export type { AuditEntry, AuditEvent } from './audit-event';
export { AuditReader, type AuditWish } from './audit-reader';
export { AuditTrail, SYSTEM_ACTOR } from './audit-trail';
export { AUDIT_TABLES, type BrokenLink, brokenLinks } from './chain';
export { SealAudit } from './seal-audit.job';
