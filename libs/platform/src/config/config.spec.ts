import { readConfig } from './config';

const enough = {
  DATABASE_URL: 'postgresql://portal@localhost/portal',
  ERP_URL: 'http://localhost:3001',
  ERP_TOKEN: 'token',
  JWT_SECRET: 'x'.repeat(32),
};
const faultsOf = (env: NodeJS.ProcessEnv): string => {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe('The settings', () => {
  it('need no more than a database, an ERP and a secret', () => {
    expect(readConfig(enough)).toMatchObject({ ...enough, PORT: 3000, ERP_KIND: 'rest', DEMO: false });
  });

  it('are refused with every fault named at once', () => {
    const message = faultsOf({ PORT: 'many', ERP_KIND: 'abacus', JWT_SECRET: 'short' });
    for (const name of ['PORT', 'ERP_KIND', 'JWT_SECRET', 'DATABASE_URL is missing', 'ERP_URL is missing'])
      expect(message).toContain(name);
  });

  it('take an empty value for one that is not set', () => {
    const { PORT, REDIS_URL } = readConfig({ ...enough, REDIS_URL: '', PORT: '' });
    expect([PORT, REDIS_URL]).toEqual([3000, undefined]);
  });

  it.each([
    ['rest', 'ERP_TOKEN'],
    ['tryton', 'ERP_DATABASE'],
  ])('need of the %s adapter what it signs in with', (ERP_KIND, name) => {
    expect(faultsOf({ ...enough, ERP_TOKEN: '', ERP_KIND })).toContain(`${name} is missing`);
  });

  it('have no default in production for what outsiders see', () => {
    const message = faultsOf({ ...enough, NODE_ENV: 'production' });
    for (const name of ['PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM', 'METRICS_TOKEN', 'AUDIT_SIGNING_KEY'])
      expect(message).toContain(`${name} is missing`);
  });

  it('hold an order longer than the ERP may take to book it', () => {
    expect(faultsOf({ ...enough, LEASE_SECONDS: '30', ERP_WRITE_TIMEOUT_MS: '30000' })).toContain('LEASE_SECONDS');
  });
});
