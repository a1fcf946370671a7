import { readFileSync } from 'node:fs';
import { Environment } from '@jembatan/platform';
import { getMetadataStorage } from 'class-validator';

const lines = readFileSync('.env.example', 'utf8').split('\n');
const offered = new Map(
  lines.flatMap((line) => {
    const [, name, value] = /^#([A-Z][A-Z0-9_]*)=(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, value ?? '']];
  }),
);
const compose = readFileSync('docker-compose.yml', 'utf8');

const settings = [
  ...new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(Environment, '', false, false)
      .map(({ propertyName }) => propertyName),
  ),
];
/** Read before the portal's own settings: by `npm start`, and by docker compose. */
const elsewhere = ['ERP_SIM_PORT', 'POSTGRES_PASSWORD', 'POSTGRES_APP_PASSWORD', 'REDIS_PASSWORD', 'HTTP_PORT'];

describe('.env.example', () => {
  it('lists every setting that the code reads, and no other', () => {
    expect([...offered.keys()].sort()).toEqual([...settings, ...elsewhere].sort());
  });

  it('shows the defaults of the code', () => {
    const defaults = Object.entries(new Environment()).filter(([, value]) => value !== undefined);
    expect(Object.fromEntries(defaults.map(([name]) => [name, offered.get(name)]))).toEqual(
      Object.fromEntries(defaults.map(([name, value]) => [name, String(value)])),
    );
  });

  it('sets nothing and holds no secret', () => {
    expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
    for (const name of ['JWT_SECRET', 'METRICS_TOKEN', 'ERP_TOKEN', 'ERP_PASSWORD', 'AUDIT_SIGNING_KEY'])
      expect(offered.get(name)).toBe('');
  });
});

describe('docker-compose.yml', () => {
  it('asks only for settings that .env.example lists', () => {
    const asked = [...compose.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name ?? '');
    expect(asked.filter((name) => !offered.has(name))).toEqual([]);
  });

  it.each([
    'POSTGRES_PASSWORD',
    'POSTGRES_APP_PASSWORD',
    'REDIS_PASSWORD',
    'JWT_SECRET',
    'METRICS_TOKEN',
    'AUDIT_SIGNING_KEY',
  ])('refuses to start without %s', (name) => {
    const uses = [...compose.matchAll(new RegExp(`\\$\\{${name}(.)?(.)?`, 'g'))].map(([, a, b]) => `${a}${b}`);
    expect(uses.length).toBeGreaterThan(0);
    expect(new Set(uses)).toEqual(new Set([':?']));
  });

  it('hands the portal only settings that it reads', () => {
    const block = /environment: &environment\n((?: {4}[A-Z_]+:.*\n)+)/.exec(compose)?.[1] ?? '';
    const handed = [...block.matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name]) => name ?? '');
    expect(handed.length).toBeGreaterThan(5);
    expect(handed.filter((name) => !settings.includes(name))).toEqual([]);
  });
});
