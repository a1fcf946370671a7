import { createServer } from 'node:net';
import { type StartSettings } from './settings';

/** @throws Error naming the port that somebody else listens on. */
export async function portsAreFree({ port, simPort, simulator, host }: StartSettings): Promise<void> {
  await isFree(port, host, 'PORT');
  if (simulator) await isFree(simPort, '127.0.0.1', 'ERP_SIM_PORT');
}

const isFree = (port: number, host: string, name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(new Error(`Port ${port} cannot be used (${cause.code}): set ${name} to another one`, { cause })),
    );
    server.listen(port, host, () => server.close(() => resolve()));
  });
