import 'reflect-metadata';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, MinLength } from 'class-validator';

const flag = ({ value }: { value: unknown }): unknown =>
  value === '1' || value === 'true' ? true : value === '0' || value === 'false' || value === '' ? false : value;

export const SMS_PROVIDERS = ['zenziva', 'infobip', 'twilio', 'vonage'] as const;
/** What can stand in a header. */
const PRINTABLE = /^[\x21-\x7e]+$/;

/** Bounds of the settings that admins may change while the portal runs. */
export const BOUNDS = {
  CREDIT_MAX_AGE: { min: 0, max: 86_400 },
  CREDIT_DEADLINE_MS: { min: 50, max: 2500 },
  CREDIT_TOLERANCE: { min: 0, max: 1_000_000_000 },
  BREAKER_FAILURES: { min: 2, max: 50 },
  PROBE_FAILURES: { min: 2, max: 30 },
  PROBE_INTERVAL_MS: { min: 50, max: 60_000 },
  NOTICE_RETRY_MS: { min: 10, max: 600_000 },
  NOTICE_FALLBACK_SECONDS: { min: 1, max: 86_400 },
} as const;

/** A whole number within its bounds. */
const bounded =
  (name: keyof typeof BOUNDS): PropertyDecorator =>
  (target, property) => {
    for (const decorate of [Type(() => Number), IsInt(), Min(BOUNDS[name].min), Max(BOUNDS[name].max)])
      decorate(target, property);
  };

const loopback = { require_tld: false, require_protocol: true };

/** Every setting of the portal. `.env.example` is held to this class by a test. Durations are in seconds unless named otherwise. */
export class Environment {
  @IsOptional() @IsIn(['development', 'test', 'production']) NODE_ENV: 'development' | 'test' | 'production' =
    'development';
  /** Port of the API and the web app. */
  @Type(() => Number) @IsInt() @Min(0) @Max(65535) PORT = 3000;
  /** Port on which a worker serves /metrics and /health; none when unset. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(65535) WORKER_PORT?: number;
  /** Address to listen on. */
  @IsString() HOST = '127.0.0.1';
  /** Folder for files: uploads, mails without an SMTP server, the embedded databases. */
  @IsString() DATA_DIR = '.data';
  /** Where people reach the portal: links in messages, the Origin that refresh accepts. */
  @IsUrl(loopback) PUBLIC_URL = 'http://localhost:3000';
  /** PostgreSQL of the running portal. */
  @Matches(/^postgres(ql)?:\/\//) DATABASE_URL: string;
  /** PostgreSQL role that owns the tables and migrates, and grants that of `DATABASE_URL` its rights; default `DATABASE_URL`. */
  @IsOptional() @Matches(/^postgres(ql)?:\/\//) DATABASE_OWNER_URL?: string;
  /** Connections of one process to PostgreSQL. */
  @Type(() => Number) @IsInt() @Min(2) @Max(200) DATABASE_POOL = 10;
  /** Redis; without one the portal reads snapshots from PostgreSQL and announces by NOTIFY. */
  @IsOptional() @Matches(/^rediss?:\/\//) REDIS_URL?: string;
  @IsIn(['rest', 'tryton']) ERP_KIND: 'rest' | 'tryton' = 'rest';
  @IsUrl(loopback) ERP_URL: string;
  /** Bearer token of the `rest` adapter. */
  @IsOptional() @IsString() ERP_TOKEN?: string;
  @IsOptional() @IsString() ERP_USER?: string;
  @IsOptional() @IsString() ERP_PASSWORD?: string;
  @IsOptional() @IsString() ERP_DATABASE?: string;
  /** Does the ERP behind `rest` honour Idempotency-Key? */
  @Transform(flag) @IsBoolean() ERP_IDEMPOTENT = true;
  /** How many writes the ERP behind `rest` takes at once, over all workers. */
  @Type(() => Number) @IsInt() @Min(1) @Max(64) ERP_MAX_PARALLEL_WRITES = 8;
  /** Milliseconds in which a request that we gave up may still be committed by the ERP. */
  @Type(() => Number) @IsInt() @Min(0) @Max(3_600_000) ERP_SETTLE_MS = 30_000;
  /** Milliseconds that a call which books an order may take. */
  @Type(() => Number) @IsInt() @Min(100) @Max(120_000) ERP_WRITE_TIMEOUT_MS = 30_000;
  /** Milliseconds that reading one page may take. */
  @Type(() => Number) @IsInt() @Min(100) @Max(120_000) ERP_READ_TIMEOUT_MS = 10_000;
  /** Seconds between two readings of stock and credit. Items and prices are read ten times more seldom. */
  @Type(() => Number) @IsInt() @Min(1) @Max(3600) SYNC_INTERVAL = 30;
  /** How old a credit standing may be to judge by it. */
  @bounded('CREDIT_MAX_AGE') CREDIT_MAX_AGE = 900;
  /** Milliseconds that a live question about credit may take. */
  @bounded('CREDIT_DEADLINE_MS') CREDIT_DEADLINE_MS = 1500;
  /** Rupiah by which an order may pass the limit and still wait for an approver (AMBER). */
  @bounded('CREDIT_TOLERANCE') CREDIT_TOLERANCE = 0;
  /** Calls of one function that fail in a row until it is degraded. */
  @bounded('BREAKER_FAILURES') BREAKER_FAILURES = 5;
  /** Probes without an answer in a row until every function is degraded. */
  @bounded('PROBE_FAILURES') PROBE_FAILURES = 3;
  /** Milliseconds between two probes of the ERP. */
  @bounded('PROBE_INTERVAL_MS') PROBE_INTERVAL_MS = 1000;
  /** Seconds between two looks at what waits to be sent. */
  @Type(() => Number) @IsInt() @Min(1) @Max(3600) RECONCILE_INTERVAL = 10;
  /** Seconds that a worker holds an order it is sending; a dead worker's order is free again after that. */
  @Type(() => Number) @IsInt() @Min(2) @Max(600) LEASE_SECONDS = 60;
  /** SMTP server; without one, mails are written to `DATA_DIR/outbox`. */
  @IsOptional() @Matches(/^smtps?:\/\//) SMTP_URL?: string;
  @IsString() MAIL_FROM = 'Jembatan <no-reply@localhost>';
  /** SMS gateway; without one, messages are written to `DATA_DIR/outbox`, and in production refused. */
  @IsOptional() @IsIn(SMS_PROVIDERS) SMS_PROVIDER?: (typeof SMS_PROVIDERS)[number];
  /** Host of the gateway, where it is not the same for all customers. https. */
  @IsOptional() @IsUrl({ ...loopback, protocols: ['http', 'https'] }) SMS_URL?: string;
  /** Zenziva userkey, Twilio account SID, Vonage API key. */
  @IsOptional() @Matches(PRINTABLE) SMS_USER?: string;
  /** Zenziva passkey, Infobip API key, Twilio token, Vonage API secret. */
  @IsOptional() @Matches(PRINTABLE) SMS_SECRET?: string;
  /** As registered with the networks: a number, or at most 11 characters. */
  @IsOptional() @Matches(/^(\+?\d{3,15}|[A-Za-z0-9 ._-]{1,11})$/) SMS_SENDER?: string;
  /** Milliseconds that the gateway may take to answer. */
  @Type(() => Number) @IsInt() @Min(50) @Max(60_000) SMS_TIMEOUT_MS = 15_000;
  /** Milliseconds after which a message that failed is tried again; doubling with each failure. */
  @bounded('NOTICE_RETRY_MS') NOTICE_RETRY_MS = 2000;
  /** How long a channel may fail before the other one takes over, or a person. */
  @bounded('NOTICE_FALLBACK_SECONDS') NOTICE_FALLBACK_SECONDS = 600;
  /** Signs access tokens (HMAC-SHA-256): at least 32 characters. */
  @IsString() @MinLength(32) JWT_SECRET: string;
  /** Signs the audit chain: an Ed25519 private key, PKCS #8 DER in base64. Made once in `DATA_DIR/audit` outside of production. */
  @IsOptional()
  @Matches(/^MC4CAQAwBQYDK2VwBCIEI[A-Za-z0-9+/]{43}$/, {
    message: '$property must be an Ed25519 key: PKCS #8 DER, base64',
  })
  AUDIT_SIGNING_KEY?: string;
  /** Days for which address, agent and device of an act are kept whole, and until nothing is left of them. */
  @Type(() => Number) @IsInt() @Min(1) @Max(3650) AUDIT_NETWORK_FULL_DAYS = 180;
  @Type(() => Number) @IsInt() @Min(1) @Max(3650) AUDIT_NETWORK_DAYS = 365;
  /** Days for which the position of an act is kept exactly, and until nothing is left of it. */
  @Type(() => Number) @IsInt() @Min(1) @Max(3650) AUDIT_POSITION_FULL_DAYS = 90;
  @Type(() => Number) @IsInt() @Min(1) @Max(3650) AUDIT_POSITION_DAYS = 365;
  /** City database (MaxMind DB) that tells the place of an address; without one only the country is told. */
  @IsOptional() @IsString() GEOIP_DB?: string;
  /** Seconds an access token lives. */
  @Type(() => Number) @IsInt() @Min(30) @Max(3600) ACCESS_TOKEN_TTL = 600;
  /** Seconds a shadow session and its token live. */
  @Type(() => Number) @IsInt() @Min(60) @Max(28_800) SHADOW_SESSION_TTL = 7200;
  /** Comma-separated addresses or CIDR ranges of proxies whose X-Forwarded-For is believed. */
  @IsString() TRUSTED_PROXIES = '';
  /** Multiplies every rate limit; 1 in normal operation. */
  @Type(() => Number) @IsInt() @Min(1) @Max(1_000_000) RATE_LIMIT_FACTOR = 1;
  /** Bearer token that reads /metrics. Without one /metrics answers 404. */
  @IsOptional() @IsString() @MinLength(16) METRICS_TOKEN?: string;
  /** Seeds demo accounts on an empty database. */
  @Transform(flag) @IsBoolean() DEMO = false;
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']) LOG_LEVEL = 'info';
}
