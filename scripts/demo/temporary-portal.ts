import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../embedded/free-port';
import { Portal } from '../portal/portal';

export interface OpenPortal {
  readonly url: string;
  readonly simUrl: string;
  /** Logs, and what was sent where no server is set for it. */
  readonly dataDir: string;
  close(): Promise<void>;
}

/** A whole portal of its own on free ports, gone without a trace when closed. */
export async function openTemporaryPortal(
  env: Readonly<Record<string, string>>,
  say: (line: string) => void,
): Promise<OpenPortal> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jembatan-demo-'));
  const { PATH, HOME } = process.env;
  const portal = new Portal(
    {
      dataDir,
      port: await freePort(),
      simPort: await freePort(),
      host: '127.0.0.1',
      production: false,
      embeddedPostgres: true,
      embeddedRedis: true,
      simulator: true,
      smtp: false,
      sms: false,
    },
    { PATH, HOME, TZ: 'UTC', ...env },
    say,
  );
  const close = async (): Promise<void> => {
    await portal.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await portal.open();
  } catch (error) {
    await close();
    throw error;
  }
  return { url: portal.url, simUrl: portal.simUrl, dataDir, close };
}
