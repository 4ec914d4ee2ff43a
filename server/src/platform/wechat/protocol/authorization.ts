const SCHEME = 'WECHATPAY2-SHA256-RSA2048';

export interface Authorization {
  readonly mchid: string;
  readonly nonce: string;
  readonly signature: string;
  /** Whole seconds since 1970. */
  readonly timestamp: string;
  /** Serial number of the merchant's certificate. */
  readonly serial: string;
}

/** The `Authorization` header of a signed request. */
export function authorizationHeader({ mchid, nonce, signature, timestamp, serial }: Authorization): string {
  return `${SCHEME} mchid="${mchid}",nonce_str="${nonce}",signature="${signature}",timestamp="${timestamp}",serial_no="${serial}"`;
}

/** Reads an `Authorization` header; null when it is not one of this scheme. */
export function parseAuthorization(header: string | undefined): Authorization | null {
  if (!header?.startsWith(`${SCHEME} `)) return null;
  const parts = new Map([...header.matchAll(/([a-z_]+)="([^"]*)"/g)].map((match) => [match[1], match[2]!]));
  const [mchid, nonce, signature, timestamp, serial] = ['mchid', 'nonce_str', 'signature', 'timestamp', 'serial_no'].map((name) => parts.get(name));
  return mchid && nonce && signature && timestamp && serial ? { mchid, nonce, signature, timestamp, serial } : null;
}
