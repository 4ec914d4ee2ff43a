import { webcrypto } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { errors, jwtVerify, SignJWT } from 'jose';
import { Config } from '../../platform';
import { accessTokenEndsAt } from './domain/lifetimes';

const ISSUER = 'cunshe';
const AUDIENCE = 'cunshe-api';
const TYPE = 'at+jwt';
const ALGORITHM = 'HS256';
const TOKENS_REMEMBERED = 5000;

export interface AccessClaims {
  readonly accountId: string;
  readonly sessionId: string;
  readonly expiresAt: Date;
}

/** Access tokens: JWT as in RFC 9068, HS256 with the one key of this deployment; key hints in a token are ignored. */
@Injectable()
export class AccessTokens {
  private readonly key: Promise<webcrypto.CryptoKey>;
  /** A session sends the same token with every request; whose signature held once, it holds. */
  private readonly proven = new Map<string, AccessClaims>();

  constructor(config: Config) {
    const secret = new TextEncoder().encode(config.accessTokenSecret);
    this.key = webcrypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
  }

  async issue(accountId: string, sessionId: string, now: Date): Promise<{ token: string; expiresAt: Date }> {
    const expiresAt = accessTokenEndsAt(now);
    const token = await new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(accountId)
      .setIssuedAt(now)
      .setExpirationTime(expiresAt)
      .sign(await this.key);
    return { token, expiresAt };
  }

  /**
   * What an untampered access token of ours says; null for anything else. Whether it has ended is left to the caller,
   * who reads the one clock together with the session: here the time is taken as 1970, when nothing had ended.
   */
  async read(token: string): Promise<AccessClaims | null> {
    const known = this.proven.get(token);
    if (known) return known;
    const claims = await this.prove(token);
    if (claims) this.remember(token, claims);
    return claims;
  }

  private async prove(token: string): Promise<AccessClaims | null> {
    try {
      const { payload } = await jwtVerify(token, await this.key, {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        audience: AUDIENCE,
        typ: TYPE,
        requiredClaims: ['sub', 'sid', 'iat', 'exp'],
        currentDate: new Date(0),
      });
      return claimsOf(payload);
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }

  /** The oldest makes room. */
  private remember(token: string, claims: AccessClaims): void {
    const [oldest] = this.proven.keys();
    if (oldest !== undefined && this.proven.size >= TOKENS_REMEMBERED) this.proven.delete(oldest);
    this.proven.set(token, claims);
  }
}

function claimsOf({ sub, sid, exp }: { sub?: unknown; sid?: unknown; exp?: unknown }): AccessClaims | null {
  if (typeof sub !== 'string' || typeof sid !== 'string' || typeof exp !== 'number') return null;
  return { accountId: sub, sessionId: sid, expiresAt: new Date(exp * 1000) };
}
