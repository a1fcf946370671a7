import { readFileSync, writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '../apps/api/src/api.module';
import { putBelowPrefix } from '../apps/api/src/bootstrap';
import { contractOf } from '../apps/api/src/openapi';

const FILE = 'apps/web/src/api/openapi.d.ts';
const ABOUT = `// Written by \`npm run api-client\` from the document that the API serves. Do not edit.\n\n`;

/** Writes the API's document as types for the web app; with --check it only says whether they are those of today. */
async function main(): Promise<number> {
  // A preview knows all routes and makes none of the services behind them: nothing needs to run for it.
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule, new FastifyAdapter(), {
    preview: true,
    abortOnError: false,
    logger: ['error', 'fatal'],
  });
  putBelowPrefix(app);
  const { default: typesOf, astToString } = await import('openapi-typescript');
  const types = ABOUT + astToString(await typesOf(JSON.stringify(contractOf(app))));
  if (!process.argv.includes('--check')) {
    writeFileSync(FILE, types);
    return 0;
  }
  if (readFileSync(FILE, 'utf8') === types) return 0;
  console.error(`${FILE} is not what the API says today. Write it anew: npm run api-client`);
  return 1;
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
