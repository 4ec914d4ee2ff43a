import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A person. Phone and WeChat openid are kept encrypted; the index columns are keyed hashes to find them by. */
@Entity('account')
@Unique('uq_account_phone_index', ['phoneIndex'])
@Unique('uq_account_openid_index', ['openidIndex'])
export class AccountEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'display_name', type: 'varchar', length: 40 }) displayName!: string;
  @Column({ type: 'varchar', length: 10 }) surname!: string;
  @Column({ name: 'phone_cipher', type: 'varchar', length: 200, nullable: true }) phoneCipher!: string | null;
  @Column({ name: 'phone_index', type: 'varchar', length: 64, nullable: true }) phoneIndex!: string | null;
  @Column({ name: 'openid_cipher', type: 'varchar', length: 300, nullable: true }) openidCipher!: string | null;
  @Column({ name: 'openid_index', type: 'varchar', length: 64, nullable: true }) openidIndex!: string | null;
  @Column({ name: 'pickup_point_id', type: 'varchar', length: 36, nullable: true }) pickupPointId!: string | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
}

/** A role with its scope. Ended, never deleted: who could do what, and when, stays known. */
@Entity('role_grant')
@Index('ix_role_grant_account_id', ['accountId'])
@Index('ix_role_grant_scope_id_persona', ['scopeId', 'persona'])
export class RoleGrantEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'account_id', type: 'varchar', length: 36 }) accountId!: string;
  @Column({ type: 'varchar', length: 20 }) persona!: string;
  @Column({ name: 'scope_type', type: 'varchar', length: 20 }) scopeType!: string;
  @Column({ name: 'scope_id', type: 'varchar', length: 36 }) scopeId!: string;
  @Column({ type: 'varchar', length: 60 }) title!: string;
  @Column({ name: 'granted_at', type: 'datetime', precision: 3 }) grantedAt!: Date;
  @Column({ name: 'revoked_at', type: 'datetime', precision: 3, nullable: true }) revokedAt!: Date | null;
}

/** One sign-in on one device: the family of all refresh tokens that descend from it. */
@Entity('auth_session')
@Index('ix_auth_session_account_id', ['accountId'])
export class AuthSessionEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'account_id', type: 'varchar', length: 36 }) accountId!: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 }) expiresAt!: Date;
  @Column({ name: 'revoked_at', type: 'datetime', precision: 3, nullable: true }) revokedAt!: Date | null;
  @Column({ name: 'revoked_reason', type: 'varchar', length: 20, nullable: true }) revokedReason!: string | null;
}

/** A refresh token, kept only as SHA-256. A used one stays, so that its second use is recognised. */
@Entity('refresh_token')
@Index('ix_refresh_token_session_id', ['sessionId'])
export class RefreshTokenEntity {
  @PrimaryColumn({ name: 'token_hash', type: 'varchar', length: 64 }) tokenHash!: string;
  @Column({ name: 'session_id', type: 'varchar', length: 36 }) sessionId!: string;
  @Column({ name: 'issued_at', type: 'datetime', precision: 3 }) issuedAt!: Date;
  @Column({ name: 'used_at', type: 'datetime', precision: 3, nullable: true }) usedAt!: Date | null;
}

/** A one-time code that gives a role; only its SHA-256 is kept. */
@Entity('invitation')
@Index('ix_invitation_scope_id', ['scopeId'])
export class InvitationEntity {
  @PrimaryColumn({ name: 'code_hash', type: 'varchar', length: 64 }) codeHash!: string;
  @Column({ type: 'varchar', length: 20 }) persona!: string;
  @Column({ name: 'scope_type', type: 'varchar', length: 20 }) scopeType!: string;
  @Column({ name: 'scope_id', type: 'varchar', length: 36 }) scopeId!: string;
  @Column({ type: 'varchar', length: 60 }) title!: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 }) expiresAt!: Date;
  @Column({ name: 'used_at', type: 'datetime', precision: 3, nullable: true }) usedAt!: Date | null;
  @Column({ name: 'used_by', type: 'varchar', length: 36, nullable: true }) usedBy!: string | null;
  /** Null for one printed by the command for a company's first person. */
  @Column({ name: 'issued_by', type: 'varchar', length: 36, nullable: true }) issuedBy!: string | null;
  @Column({ name: 'revoked_at', type: 'datetime', precision: 3, nullable: true }) revokedAt!: Date | null;
}

/** Somebody one can be in the demo. Empty in production. */
@Entity('demo_person')
@Unique('uq_demo_person_account_id', ['accountId'])
export class DemoPersonEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'account_id', type: 'varchar', length: 36 }) accountId!: string;
  @Column({ type: 'varchar', length: 60 }) introduction!: string;
  @Column({ type: 'int' }) position!: number;
}
