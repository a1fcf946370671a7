import { AsyncLocalStorage } from 'node:async_hooks';

/** The request or job that the running code belongs to; every log line carries it. */
export const requestScope = new AsyncLocalStorage<{ readonly requestId: string }>();
