import { type ErpFailure } from './erp.adapter';

/** What may be wrong with the way to the ERP, as a person has to mend it. */
export const ERP_FAULTS = [
  /** Nobody listens there, or the name is unknown. */
  'unreachable',
  /** It does not take our key. */
  'not-let-in',
  /** It did not answer in time. */
  'timeout',
  /** The connection broke. */
  'dropped',
  /** It is there and has too much to do. */
  'busy',
  /** It is there and failed. */
  'failed',
  /** What answers is not an ERP of this kind. */
  'not-understood',
] as const;
export type ErpFault = (typeof ERP_FAULTS)[number];

const BY_CODE: Readonly<Record<string, ErpFault>> = {
  'erp.unreachable': 'unreachable',
  'erp.not_reached': 'unreachable',
  'erp.auth': 'not-let-in',
  'erp.not_let_in': 'not-let-in',
  'erp.timeout': 'timeout',
  'erp.given_up': 'timeout',
  'erp.dropped': 'dropped',
  'erp.connection_lost': 'dropped',
  'erp.failed': 'failed',
  'erp.http_status': 'failed',
  'erp.database_lost': 'failed',
};

export const faultOf = ({ code, kind }: Pick<ErpFailure, 'code' | 'kind'>): ErpFault =>
  BY_CODE[code] ?? (kind === 'busy' ? 'busy' : 'not-understood');
