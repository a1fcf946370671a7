import 'reflect-metadata';
import { resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config, readConfig } from '@jembatan/platform';
import { Logger } from 'nestjs-pino';
import { ApiModule } from './api.module';
import { configure, fastifyAdapter } from './bootstrap';

/** From where this file is built to. */
const WEB = resolve(__dirname, '../../../web');

async function main(): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule, fastifyAdapter(readConfig()), {
    bufferLogs: true,
    bodyParser: false,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  await configure(app, WEB);
  app.enableShutdownHooks(['SIGINT', 'SIGTERM']);
  const { PORT, HOST } = app.get(Config);
  await app.listen(PORT, HOST);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
