import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Environment } from './environment';

/** The validated settings; the one place that reads the environment. */
export class Config extends Environment {
  get production(): boolean {
    return this.NODE_ENV === 'production';
  }

  get ownerUrl(): string {
    return this.DATABASE_OWNER_URL ?? this.DATABASE_URL;
  }

  get trustedProxies(): string[] {
    return this.TRUSTED_PROXIES.split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  }
}

/** What the ERP adapter needs to sign in. */
const NEEDED_BY_ERP_KIND: Record<Environment['ERP_KIND'], readonly (keyof Environment)[]> = {
  rest: ['ERP_TOKEN'],
  tryton: ['ERP_USER', 'ERP_PASSWORD', 'ERP_DATABASE'],
};

/** What each SMS gateway needs to know us. */
const NEEDED_BY_SMS_PROVIDER: Record<NonNullable<Environment['SMS_PROVIDER']>, readonly (keyof Environment)[]> = {
  zenziva: ['SMS_USER', 'SMS_SECRET'],
  infobip: ['SMS_URL', 'SMS_SECRET', 'SMS_SENDER'],
  twilio: ['SMS_USER', 'SMS_SECRET', 'SMS_SENDER'],
  vonage: ['SMS_USER', 'SMS_SECRET', 'SMS_SENDER'],
};
const SMS_SETTINGS = ['SMS_URL', 'SMS_USER', 'SMS_SECRET', 'SMS_SENDER'] as const;
const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/;

/** In production nothing that people or mail servers see may be guessed. */
const NEEDED_IN_PRODUCTION: readonly (keyof Environment)[] = [
  'PUBLIC_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'METRICS_TOKEN',
  'AUDIT_SIGNING_KEY',
];

/**
 * Reads the settings from `env`. An empty value counts as unset.
 * @throws Error naming every fault at once.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const known = new Set(Object.getOwnPropertyNames(new Environment()).concat(OPTIONAL));
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => known.has(name) && value !== ''));
  const config = plainToInstance(Config, given, { exposeDefaultValues: true });
  const faults = validateSync(config, { skipMissingProperties: false }).map(({ property, constraints = {} }) =>
    given[property] === undefined ? `${property} is missing` : `${property}: ${Object.values(constraints).join(', ')}`,
  );
  for (const name of NEEDED_BY_ERP_KIND[config.ERP_KIND] ?? [])
    if (config[name] === undefined) faults.push(`${name} is missing (ERP_KIND=${config.ERP_KIND} needs it)`);
  faults.push(...faultsOfSms(config));
  if (config.LEASE_SECONDS * 1000 <= config.ERP_WRITE_TIMEOUT_MS)
    faults.push(
      'LEASE_SECONDS must be longer than ERP_WRITE_TIMEOUT_MS, or an order could be taken over while it is being booked',
    );
  if (config.production)
    for (const name of NEEDED_IN_PRODUCTION)
      if (given[name] === undefined) faults.push(`${name} is missing (production has no default)`);
  if (faults.length > 0)
    throw new Error(`The settings are not usable:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  return config;
}

function faultsOfSms(config: Config): string[] {
  const { SMS_PROVIDER, SMS_URL } = config;
  const faults: string[] = [];
  if (SMS_URL !== undefined && !SMS_URL.startsWith('https:') && (config.production || !LOOPBACK.test(SMS_URL)))
    faults.push('SMS_URL: must be https');
  if (SMS_PROVIDER === undefined)
    for (const name of SMS_SETTINGS) if (config[name] !== undefined) faults.push(`${name} is set, but no SMS_PROVIDER`);
  for (const name of SMS_PROVIDER === undefined ? [] : (NEEDED_BY_SMS_PROVIDER[SMS_PROVIDER] ?? []))
    if (config[name] === undefined) faults.push(`${name} is missing (SMS_PROVIDER=${SMS_PROVIDER} needs it)`);
  return faults;
}

/** Settings without a default: class fields that TypeScript leaves undefined. */
const OPTIONAL = [
  'WORKER_PORT',
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'REDIS_URL',
  'ERP_URL',
  'ERP_TOKEN',
  'ERP_USER',
  'ERP_PASSWORD',
  'ERP_DATABASE',
  'SMTP_URL',
  'SMS_PROVIDER',
  ...SMS_SETTINGS,
  'JWT_SECRET',
  'METRICS_TOKEN',
  'AUDIT_SIGNING_KEY',
  'GEOIP_DB',
];
