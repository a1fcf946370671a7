import { type Call } from './call';
import { type Desk, WORDED } from './desk';

const ADMIN = { by: ['admin'], login: 'admin' } as const;

/** One pixel. */
const LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGMQSJgAAAGEAQE7JLt5AAAAAElFTkSuQmCC',
  'base64',
);

const WORDING = {
  subject: 'Isi order {number} diubah',
  body: 'Halo {store}, isi order {number} diubah.',
  sms: 'Halo {store}, isi order {number} diubah.',
};

/** What admins set. */
export function settingsCalls({ made: { seen } }: Desk): Record<string, Call> {
  return {
    'POST /admin/erp/test': { ...ADMIN, input: {}, answers: 200 },
    'GET /admin/settings/abuse-thresholds': { ...ADMIN, input: {}, answers: 200 },
    'GET /admin/settings/company': { ...ADMIN, input: {}, answers: 200 },
    'PUT /admin/settings/company': {
      ...ADMIN,
      input: {
        body: {
          brand: 'Jembatan',
          legalName: 'PT Maju',
          npwp: '01.234.567.8-901.000',
          address: 'Jl. Satu 1',
          version: seen.company,
        },
      },
      answers: 200,
    },
    'GET /admin/settings/company/logo': { ...ADMIN, input: {}, answers: 204 },
    'PUT /admin/settings/company/logo': { ...ADMIN, input: { file: LOGO }, answers: 204 },
    'DELETE /admin/settings/company/logo': { ...ADMIN, input: {}, answers: 204 },
    'GET /admin/settings/messages': { ...ADMIN, input: {}, answers: 200 },
    'PUT /admin/settings/messages/{name}': {
      ...ADMIN,
      ids: { 'path name': { unknown: 400 } },
      input: { path: { name: WORDED }, body: { ...WORDING, version: seen.wording } },
      answers: 200,
    },
    'POST /admin/settings/messages/{name}/preview': {
      ...ADMIN,
      ids: { 'path name': { unknown: 400 } },
      input: { path: { name: WORDED }, body: WORDING },
      answers: 200,
    },
    'POST /admin/settings/messages/{name}/test': {
      ...ADMIN,
      ids: { 'path name': { unknown: 400 } },
      input: { path: { name: 'invitation' } },
      answers: 202,
    },
    'GET /admin/settings/thresholds': { ...ADMIN, input: {}, answers: 200 },
    'PUT /admin/settings/thresholds': {
      ...ADMIN,
      input: {
        body: {
          ...{ creditMaxAge: 900, creditDeadline: 1500, creditTolerance: 0 },
          ...{ breakerFailures: 5, probeFailures: 3, probeInterval: 1000 },
          ...{ noticeRetry: 2000, noticeFallback: 600, version: seen.thresholds },
        },
      },
      answers: 200,
    },
  };
}
