import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Config } from '../config/config';
import { requestScope } from './request-id';

/** Names under which secrets travel; pino replaces their values. */
const SECRETS = [
  'password',
  'token',
  'accessToken',
  'refreshToken',
  'authorization',
  'cookie',
  'secret',
  '["set-cookie"]',
];

const redact = SECRETS.flatMap((name) => {
  const own = name.startsWith('[') ? name : `.${name}`;
  return [name.replace(/^\["|"\]$/g, ''), `*${own}`, `*.*${own}`].filter(
    (path) => !path.includes('-') || path.startsWith('*'),
  );
});

@Module({
  imports: [
    LoggerModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        pinoHttp: {
          level: config.LOG_LEVEL,
          autoLogging: false,
          quietReqLogger: true,
          redact: { paths: redact, censor: '[redacted]' },
          mixin: () => requestScope.getStore() ?? {},
          serializers: { error: errorSerializer },
        },
        forRoutes: [],
      }),
    }),
  ],
})
export class LoggingModule {}

function errorSerializer(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  return { name, message, stack, ...(cause === undefined ? {} : { cause: errorSerializer(cause) }) };
}
