import 'reflect-metadata';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { JobRunner } from '@jembatan/platform';
import { Logger } from 'nestjs-pino';
import { WorkerModule } from './worker.module';

/** Milliseconds in which a worker that was told to stop must have finished what it holds. */
const LONGEST_STOP = 25_000;

async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(WorkerModule, { bufferLogs: true, abortOnError: false });
  app.useLogger(app.get(Logger));
  app.get(JobRunner).start();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(app, signal));
}

function stop(app: INestApplicationContext, signal: string): void {
  setTimeout(() => die(new Error(`not finished ${LONGEST_STOP} ms after ${signal}`)), LONGEST_STOP).unref();
  app.close().then(() => process.exit(0), die);
}

function die(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
}

main().catch(die);
