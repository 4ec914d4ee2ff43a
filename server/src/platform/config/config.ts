import 'reflect-metadata';
import { ArrayNotEmpty, IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, MinLength, ValidateIf } from 'class-validator';
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

  /** Sign-in tries a minute from one address. */
  @FromEnv('SIGN_INS_PER_MINUTE', 'integer') @IsInt() @Min(1) @Max(100_000)
  readonly signInsPerMinute: number = 30;

  /** 小额: a refund below this many fen becomes credit (菜金) for whoever chose that. */
  @FromEnv('SMALL_REFUND_BELOW_FEN', 'integer') @IsInt() @Min(0) @Max(100_000)
  readonly smallRefundBelowFen: number = 100;

  /** Most goodwill for one order, in fen: what one operator may give without a claim. */
  @FromEnv('GOODWILL_LIMIT_FEN', 'integer') @IsInt() @Min(0) @Max(100_000)
  readonly goodwillLimitFen: number = 2000;

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

  /** `1` makes the demo start over at this start; refused for a database the demo did not make. */
  @FromEnv('CUNSHE_RESET', 'text') @IsIn(['', '1'])
  readonly startOver: '' | '1' = '';

  /** `sandbox` speaks WeChat Pay's wire format with an invented provider; `wechat` is the real one. */
  @FromEnv('PAYMENT_GATEWAY', 'text') @IsIn(['sandbox', 'wechat'])
  readonly paymentGateway: 'sandbox' | 'wechat' = 'sandbox';

  // WeChat

  /** Address under which WeChat reaches this server, without a final slash: `https://…` in production. */
  @FromEnv('PUBLIC_URL', 'text') @ValidateIf((config: Config) => config.publicUrl !== undefined || withWechat(config)) @Matches(/^https?:\/\/[^/?#]+$/)
  readonly publicUrl?: string;

  /** A sandbox that runs on its own (`scripts/fake-wechat.mjs`); absent: the one in this process. */
  @FromEnv('SANDBOX_URL', 'text') @IsOptional() @Matches(/^http:\/\/127\.0\.0\.1:\d+$/)
  readonly sandboxUrl?: string;

  /** Milliseconds to wait for an answer of WeChat. */
  @FromEnv('WECHAT_TIMEOUT_MS', 'integer') @IsInt() @Min(500) @Max(30_000)
  readonly wechatTimeoutMs: number = 5000;

  /** WeChat Pay's host; api2 is its backup. */
  @FromEnv('WECHAT_PAY_URL', 'text') @Matches(/^https?:\/\/[^/?#]+$/)
  readonly wechatPayUrl: string = 'https://api.mch.weixin.qq.com';

  /** The mini-program platform's host. */
  @FromEnv('WECHAT_API_URL', 'text') @Matches(/^https?:\/\/[^/?#]+$/)
  readonly wechatApiUrl: string = 'https://api.weixin.qq.com';

  /** The mini-program's appid. */
  @FromEnv('WECHAT_APP_ID', 'text') @ValidateIf(withWechat) @Matches(/^wx[0-9a-f]{16}$/)
  readonly wechatAppId?: string;

  /** Ids of the subscription message templates, by commas: arrival, change, refund, and opening where there is one. Without them notices stay in the inbox. */
  @FromEnv('WECHAT_TEMPLATE_IDS', 'text') @IsOptional() @Matches(/^[\w-]{10,64}(,[\w-]{10,64}){2,3}$/)
  readonly wechatTemplateIds?: string;

  /** The mini-program's secret. */
  @FromEnv('WECHAT_APP_SECRET', 'text') @ValidateIf(withWechat) @IsString() @MinLength(16)
  readonly wechatAppSecret?: string;

  /** 商户号. */
  @FromEnv('WECHAT_MERCHANT_ID', 'text') @ValidateIf(withWechat) @Matches(/^\d{8,32}$/)
  readonly wechatMerchantId?: string;

  /** Serial number of the merchant's API certificate. */
  @FromEnv('WECHAT_MERCHANT_SERIAL', 'text') @ValidateIf(withWechat) @Matches(/^[0-9A-F]{16,64}$/)
  readonly wechatMerchantSerial?: string;

  /** File of the merchant's private key (PEM). */
  @FromEnv('WECHAT_MERCHANT_KEY_FILE', 'text') @ValidateIf(withWechat) @IsString()
  readonly wechatMerchantKeyFile?: string;

  /** APIv3 key: 32 characters. */
  @FromEnv('WECHAT_API_V3_KEY', 'text') @ValidateIf(withWechat) @Matches(/^[\x21-\x7e]{32}$/)
  readonly wechatApiV3Key?: string;

  /** WeChat Pay's public keys, comma-separated `serial=file` (PEM): several while WeChat switches keys. */
  @FromEnv('WECHAT_PLATFORM_KEYS', 'list') @ValidateIf(withWechat) @ArrayNotEmpty() @Matches(/^[\w-]+=.+$/, { each: true })
  readonly wechatPlatformKeys: string[] = [];

  /** 转账场景 granted by the merchant platform; 1009 is 采购货款. */
  @FromEnv('WECHAT_TRANSFER_SCENE', 'text') @Matches(/^\d{4}$/)
  readonly wechatTransferScene: string = '1009';

  // Driving times

  /** An OSRM server of one's own, without a final slash; goes before Tencent. Without either, times are estimated. */
  @FromEnv('OSRM_URL', 'text') @IsOptional() @Matches(/^https?:\/\/[^/?#]+$/)
  readonly osrmUrl?: string;

  @FromEnv('TENCENT_MAP_URL', 'text') @Matches(/^https?:\/\/[^/?#]+$/)
  readonly tencentMapUrl: string = 'https://apis.map.qq.com';

  /** A key of Tencent's location service whose distance matrix may be asked. */
  @FromEnv('TENCENT_MAP_KEY', 'text') @IsOptional() @Matches(/^[A-Z0-9-]{20,60}$/)
  readonly tencentMapKey?: string;
}

function withWechat(config: { readonly paymentGateway: string }): boolean {
  return config.paymentGateway === 'wechat';
}
