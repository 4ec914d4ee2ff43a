import 'reflect-metadata';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, MinLength } from 'class-validator';
import { FromEnv } from './from-env';

export const MODES = ['demo', 'test', 'production'] as const;
export type Mode = (typeof MODES)[number];

/**
 * Every setting of the server, named, explained and checked. Nothing else reads the environment. Secrets have no
 * default: demo and test make them once (see `demo-secrets.ts`), production must be given them.
 */
export class Config {
  /** `demo` (the default), `test` or `production`. Decides what may be switched on at all. */
  @FromEnv('CUNSHE_MODE', 'text') @IsIn(MODES)
  readonly mode: Mode = 'demo';

  /** First port to try; 0 lets the system choose. */
  @FromEnv('PORT', 'integer') @IsInt() @Min(0) @Max(65_535)
  readonly port: number = 3000;

  /** Address to listen on. Loopback unless said otherwise: a reverse proxy stands in front in production. */
  @FromEnv('HOST', 'text') @IsString()
  readonly host: string = '127.0.0.1';

  /** `mysql://user:password@host:port/name` (also `mariadb://`) or `sqlite:///path`. Absent: `cunshe.db` in `dataDir`. */
  @FromEnv('DATABASE_URL', 'text') @IsOptional() @Matches(/^(mysql|mariadb|sqlite):\/\//)
  readonly databaseUrl?: string;

  /** Connections of this process to MySQL or MariaDB. */
  @FromEnv('DATABASE_POOL_SIZE', 'integer') @IsInt() @Min(2) @Max(500)
  readonly databasePoolSize: number = 20;

  /** Folder of the embedded database, the demo's secrets and uploads. */
  @FromEnv('DATA_DIR', 'text') @IsString()
  readonly dataDir: string = 'data';

  /** Folder of the built h5 front end; absent: only the API is served. */
  @FromEnv('H5_DIR', 'text') @IsOptional() @IsString()
  readonly h5Dir?: string;

  /** pino level of the structured log. */
  @FromEnv('LOG_LEVEL', 'text') @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
  readonly logLevel: string = 'info';

  /** Comma-separated origins that may call the API from a browser; the h5 on the same origin needs none. */
  @FromEnv('CORS_ORIGINS', 'list') @IsString({ each: true })
  readonly corsOrigins: string[] = [];

  /** How many reverse proxies in front may name the client's address. */
  @FromEnv('TRUSTED_PROXIES', 'integer') @IsInt() @Min(0) @Max(5)
  readonly trustedProxies: number = 0;

  /** Seconds a stopping server keeps answering in-flight requests. */
  @FromEnv('SHUTDOWN_SECONDS', 'integer') @IsInt() @Min(0) @Max(120)
  readonly shutdownSeconds: number = 20;

  /** Milliseconds between two looks for due jobs. */
  @FromEnv('JOB_POLL_MS', 'integer') @IsInt() @Min(50) @Max(60_000)
  readonly jobPollMs: number = 1000;

  // Secrets

  /** Signs access tokens (HS256). At least 32 characters. */
  @FromEnv('ACCESS_TOKEN_SECRET', 'text') @IsString() @MinLength(32)
  readonly accessTokenSecret: string;

  /** `keyId:base64` of 32 bytes, comma-separated: the first encrypts personal data, all decrypt. */
  @FromEnv('FIELD_ENCRYPTION_KEY', 'text') @Matches(/^[a-z0-9]{1,8}:[A-Za-z0-9+/]{43}=(,[a-z0-9]{1,8}:[A-Za-z0-9+/]{43}=)*$/)
  readonly fieldEncryptionKey: string;

  /** Keys the blind index that finds a person by phone. At least 32 characters. */
  @FromEnv('BLIND_INDEX_KEY', 'text') @IsString() @MinLength(32)
  readonly blindIndexKey: string;

  // What only a demo or a test may have

  /** Sign in by choosing a person. */
  @FromEnv('DEMO_SIGN_IN', 'boolean') @IsBoolean()
  readonly demoSignIn: boolean = true;

  /** Lets the day be moved through the stored clock offset. */
  @FromEnv('DEMO_CLOCK', 'boolean') @IsBoolean()
  readonly demoClock: boolean = true;

  /** `sandbox` speaks WeChat Pay's wire format with an invented provider; `wechat` is the real one. */
  @FromEnv('PAYMENT_GATEWAY', 'text') @IsIn(['sandbox', 'wechat'])
  readonly paymentGateway: 'sandbox' | 'wechat' = 'sandbox';

  // WeChat (fields below are explained in platform/wechat)
}
