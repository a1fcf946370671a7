import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What `npm start` reads before the parts of the portal read the rest. */
export interface StartSettings {
  readonly dataDir: string;
  readonly port: number;
  readonly simPort: number;
  readonly host: string;
  /** Nothing is made up in production: every part must be given. */
  readonly production: boolean;
  readonly embeddedPostgres: boolean;
  readonly embeddedRedis: boolean;
  readonly simulator: boolean;
  readonly smtp: boolean;
  readonly sms: boolean;
}

const DEFAULT_PORT = 3000;

export function readStartSettings(env: NodeJS.ProcessEnv): StartSettings {
  const production = env.NODE_ENV === 'production';
  const port = portOf(env, 'PORT', DEFAULT_PORT);
  return {
    dataDir: resolve(env.DATA_DIR || '.data'),
    port,
    simPort: portOf(env, 'ERP_SIM_PORT', port + 1),
    host: env.HOST || '127.0.0.1',
    production,
    embeddedPostgres: !production && !env.DATABASE_URL,
    embeddedRedis: !production && !env.REDIS_URL,
    simulator: !production && !env.ERP_URL,
    smtp: Boolean(env.SMTP_URL),
    sms: Boolean(env.SMS_PROVIDER),
  };
}

function portOf(env: NodeJS.ProcessEnv, name: string, standard: number): number {
  const port = Number(env[name] || standard);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`${name} is not a port: ${env[name]}`);
}

/** Secrets of a portal that nobody gave any: made once, kept for their owner only. */
export interface Secrets {
  readonly JWT_SECRET: string;
  readonly METRICS_TOKEN: string;
  readonly ERP_TOKEN: string;
}

export function keptSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  const secret = (): string => randomBytes(32).toString('base64url');
  const secrets: Secrets = { JWT_SECRET: secret(), METRICS_TOKEN: secret(), ERP_TOKEN: secret() };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}
