import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { Portal } from './portal/portal';
import { readStartSettings } from './portal/settings';

const say = (line: string): void => console.log(line);

async function main(): Promise<void> {
  const begun = Date.now();
  if (existsSync('.env')) process.loadEnvFile('.env');
  const settings = readStartSettings(process.env);
  const portal = new Portal(settings, process.env, say);
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => (closing ??= portal.close());
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(name, () => {
      if (!closing) say('\nStopping …');
      void close().then(() => process.exit(0));
    });
  if (process.env.npm_lifecycle_event) whenOrphaned(() => process.kill(process.pid, 'SIGTERM'));
  try {
    await portal.open();
    if (!closing) say(banner(portal, Date.now() - begun));
  } catch (error) {
    if (closing) return;
    console.error(error instanceof Error ? error.message : error);
    await close();
    process.exit(1);
  }
}

/** npm that is killed outright tells nobody: the portal would stay behind. */
function whenOrphaned(act: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 500).unref();
}

function banner(portal: Portal, milliseconds: number): string {
  const { settings, url, simUrl } = portal;
  const fault = (mode: string): string =>
    `curl -X PUT ${simUrl}/_control/faults -H 'content-type: application/json' -d '{"mode":"${mode}"}'`;
  const near = relative(process.cwd(), settings.dataDir) || '.';
  const state = near.startsWith('..') ? settings.dataDir : near;
  const demo = [
    ['Demo accounts', 'admin, auditor, support, salesman1 … salesman3, owner1 … owner5, each @demo.test'],
    ['  password', 'demo-jembatan'],
  ];
  const simulator = [
    ['ERP simulator', simUrl],
    ['  kill it', fault('down')],
    ['  revive it', fault('none')],
    ['  its ledger', `curl ${simUrl}/_control/ledger`],
  ];
  const rows = [
    ['Jembatan serves', `${url}   (ready after ${(milliseconds / 1000).toFixed(1)} s)`],
    ['API documents', `${url}/api/docs`],
    ...(portal.hasDemo ? demo : []),
    ...(settings.simulator ? simulator : [['ERP', 'as set by ERP_URL']]),
    ['PostgreSQL', settings.embeddedPostgres ? 'embedded' : 'as set by DATABASE_URL'],
    ...(portal.hasOwnRole
      ? []
      : [['  careful', 'only triggers keep audit rows: set DATABASE_OWNER_URL to another role']]),
    ['Redis', redisLine(portal)],
    ...messageRows(settings, state),
    ['State and logs', `${state}, ${state}/logs`],
  ];
  return `\n${rows.map(([name, value]) => `  ${name.padEnd(16)} ${value}`).join('\n')}\n\n  Ctrl-C stops everything; nothing is lost.\n`;
}

/** Messages that go nowhere are never a surprise. */
function messageRows({ smtp, sms, production }: Portal['settings'], state: string): string[][] {
  const outbox = `nothing is sent: it lands in ${state}/outbox and at /api/v1/admin/outbox`;
  return [
    ['E-mail', smtp ? 'as set by SMTP_URL' : outbox],
    ['SMS', sms ? 'as set by SMS_PROVIDER' : production ? 'none: owners are told by e-mail only' : outbox],
  ];
}

function redisLine({ settings, usesRedis }: Portal): string {
  if (!settings.embeddedRedis) return usesRedis ? 'as set by REDIS_URL' : 'none';
  return usesRedis
    ? 'embedded, as a cache only'
    : 'without Redis: snapshots from PostgreSQL, announcements by LISTEN/NOTIFY, limits per process';
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
