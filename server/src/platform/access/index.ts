export { Authentication, type ActorResolver } from './authentication';
export { actFor, actsForAnother } from './help';
export { Allow, type Policy, POLICY_METADATA, Public } from './policy';
export { PolicyGuard } from './policy-guard';
export { requirePermission } from './require-permission';
