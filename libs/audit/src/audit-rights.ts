import { type Rights } from '@jembatan/platform';

/** What the portal's role may do with the record: write it, and later take personal data away. */
export const auditRights: Rights = {
  audit_record: 'append',
  impersonation: 'append',
  impersonation_seal: 'append',
  impersonation_batch: 'append',
  impersonation_party: { update: ['name', 'code'] },
  impersonation_personal: {
    update: [
      ...['network', 'network_salt', 'ip', 'ip_place', 'user_agent', 'device_id'],
      ...['position', 'position_salt', 'lat', 'lng', 'accuracy', 'position_at'],
    ],
  },
};
