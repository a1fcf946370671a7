export interface Settings {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Bearer token that the portal has to show. */
  readonly token: string;
  readonly skus: number;
  /** Serves the panel of faults under `/_control`, open to whoever reaches the port: for tests and drills only. */
  readonly control: boolean;
  /** File that keeps the book over restarts. */
  readonly journal: string | null;
}

/** @throws Error naming every fault at once. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const faults: string[] = [];
  const whole = (name: string, standard: number, min: number, max: number): number => {
    const value = env[name] ? Number(env[name]) : standard;
    if (!Number.isInteger(value) || value < min || value > max) faults.push(`${name} is not within ${min} … ${max}`);
    return value;
  };
  const settings: Settings = {
    host: env.ERP_SIM_HOST || '127.0.0.1',
    port: whole('ERP_SIM_PORT', 3001, 0, 65_535),
    token: env.ERP_SIM_TOKEN ?? '',
    skus: whole('ERP_SIM_SKUS', 1200, 1, 100_000),
    control: env.ERP_SIM_CONTROL === '1',
    journal: env.ERP_SIM_JOURNAL || null,
  };
  if (settings.token === '') faults.push('ERP_SIM_TOKEN is missing');
  if (faults.length > 0) throw new Error(`The settings are not usable:\n${faults.map((f) => `  - ${f}`).join('\n')}`);
  return settings;
}
