import { ErpPanel } from './demo/erp-panel';
import { PortalApi } from './demo/portal-api';
import { type Ending, Story } from './demo/story';
import { openTemporaryPortal } from './demo/temporary-portal';

const say = (line: string): void => console.log(line);

/** A figure heard must be young to be judged by, so that the story shows AMBER orders too. Seconds. */
const QUICK = { CREDIT_MAX_AGE: '4', SYNC_INTERVAL: '1', RECONCILE_INTERVAL: '2', LOG_LEVEL: 'warn' };

/** Plays the outage against the portal at PORT where one runs with its simulator, else against a temporary one. */
async function main(): Promise<boolean> {
  const port = Number(process.env.PORT ?? 3000);
  const simPort = Number(process.env.ERP_SIM_PORT ?? port + 1);
  const running = { url: `http://127.0.0.1:${port}`, simUrl: `http://127.0.0.1:${simPort}` };
  if ((await serves(running.url)) && (await new ErpPanel(running.simUrl).reachable())) {
    say(`Playing at ${running.url}`);
    return play(running.url, running.simUrl);
  }
  say(`No portal with a simulator at ${running.url}: starting a temporary one …`);
  const portal = await openTemporaryPortal(QUICK, say);
  const stop = (): void => void portal.close().then(() => process.exit(1));
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, stop);
  try {
    return await play(portal.url, portal.simUrl);
  } finally {
    await portal.close();
  }
}

async function play(url: string, simUrl: string): Promise<boolean> {
  const ending = await new Story(new PortalApi(url), new ErpPanel(simUrl), say).play();
  say(tellEnding(ending));
  return ending.faults.length === 0;
}

async function serves(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    // Nobody listens there.
    return false;
  }
}

function tellEnding({ orders, figures, faults }: Ending): string {
  const rows = orders.map(({ act, placed, last, inLedger }) => {
    const way = [...new Set(last.timeline.map(({ kind }) => kind))].join(' → ');
    return `   ${placed.number}  ${act.padEnd(7)} ${placed.credit.verdict.padEnd(6)} ${last.status.padEnd(18)} ${(last.erp.number ?? '-').padEnd(11)} ${inLedger} × in the ledger   ${way}`;
  });
  const numbers = Object.entries(figures).map(([name, value]) => `   ${name.padEnd(36)} ${value}`);
  const verdict =
    faults.length === 0
      ? '\nThe story held: every order is in the ERP exactly once.'
      : `\nThe story did not hold:\n${faults.map((fault) => `   - ${fault}`).join('\n')}`;
  return ['\n5  What happened to each order', ...rows, '\n   Figures', ...numbers, verdict].join('\n');
}

main().then(
  (held) => process.exit(held ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
