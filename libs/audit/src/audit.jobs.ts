import { defineJob } from '@jembatan/platform';

type Empty = Record<string, never>;

/** Publishes the head of the chain, once a day. */
export const publishChainHead = defineJob<Empty>('audit.publish-head');

/** Takes away the personal fields whose term is over. */
export const expirePersonal = defineJob<Empty>('audit.expire-personal');

/** Looks through the whole chain. */
export const verifyChain = defineJob<Empty>('audit.verify-chain');
