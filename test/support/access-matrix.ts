/** What a caller meets. */
export const ANSWERS = {
  yes: 'is let in: what comes then depends on the state of things, never on who asks',
  '401': 'must sign in',
  role: '403: another role is needed',
  never: '403: not in a store’s name',
  hid: '404: is not told whether it exists',
} as const;
export type Met = keyof typeof ANSWERS;

/** Who asks. `salesman`: the store is in the territory; `shadow`: the same salesman in the store's name. */
export const CALLERS = [
  ...['anonymous', 'salesman', 'shadow', 'owner', 'other', 'admin', 'auditor', 'support'],
] as readonly Caller[];
export type Caller = 'anonymous' | 'salesman' | 'shadow' | 'owner' | 'other' | 'admin' | 'auditor' | 'support';

/** Whose thing it is about: of the store that `owner` owns and `shadow` acts for, or of the one that `other` owns. */
export type Whose = 'own' | "other's" | '-';

export interface Row {
  readonly route: string;
  readonly whose: Whose;
  readonly met: Readonly<Record<Caller, Met>>;
}

/** Every route, by who asks and whose thing it is. A route that is not here fails the test. */
const MATRIX = `
route                                       whose    anonymous  salesman  shadow  owner  other  admin  auditor  support

POST /auth/login                            -        yes        yes       yes     yes    yes    yes    yes      yes
POST /auth/refresh                          -        yes        yes       yes     yes    yes    yes    yes      yes
POST /auth/logout                           -        yes        yes       yes     yes    yes    yes    yes      yes
POST /auth/password-reset                   -        yes        yes       yes     yes    yes    yes    yes      yes
POST /auth/password-reset/confirm           -        yes        yes       yes     yes    yes    yes    yes      yes
GET /me                                     -        401        yes       yes     yes    yes    yes    yes      yes
GET /me/sessions                            -        401        yes       never   yes    yes    yes    yes      yes
DELETE /me/sessions/{id}                    -        401        hid       never   yes    hid    hid    hid      hid
GET /events                                 -        401        yes       yes     yes    yes    yes    yes      yes
GET /service-mode                           -        yes        yes       yes     yes    yes    yes    yes      yes
GET /pictures/{hash}                        -        yes        yes       yes     yes    yes    yes    yes      yes
GET /health/live                            -        yes        yes       yes     yes    yes    yes    yes      yes
GET /health/ready                           -        yes        yes       yes     yes    yes    yes    yes      yes
GET /metrics                                -        401        401       401     401    401    401    401      401

GET /stores                                 -        401        yes       yes     yes    yes    yes    role     role
GET /catalog/products                       own      401        yes       yes     yes    hid    yes    role     role
GET /catalog/products                       other's  401        yes       hid     hid    yes    yes    role     role
GET /catalog/changes                        own      401        yes       yes     yes    hid    yes    role     role
GET /catalog/changes                        other's  401        yes       hid     hid    yes    yes    role     role
GET /catalog/documents                      own      401        yes       yes     yes    hid    yes    role     role
GET /catalog/documents                      other's  401        yes       hid     hid    yes    yes    role     role
GET /catalog/catalogue.pdf                  own      401        yes       yes     yes    hid    yes    role     role
GET /catalog/catalogue.pdf                  other's  401        yes       hid     hid    yes    yes    role     role
GET /catalog/price-list.xlsx                own      401        yes       yes     yes    hid    yes    role     role
GET /catalog/price-list.xlsx                other's  401        yes       hid     hid    yes    yes    role     role
GET /catalog/order-form.xlsx                own      401        yes       yes     yes    hid    yes    role     role
GET /catalog/order-form.xlsx                other's  401        yes       hid     hid    yes    yes    role     role
GET /tablet-kit                             own      401        yes       role    role   role   role   role     role
GET /tablet-kit/info                        own      401        yes       role    role   role   role   role     role
GET /cart                                   own      401        role      yes     yes    hid    role   role     role
GET /cart                                   other's  401        role      hid     hid    yes    role   role     role
PUT /cart                                   own      401        role      yes     yes    hid    role   role     role
PUT /cart                                   other's  401        role      hid     hid    yes    role   role     role
POST /cart/reorder                          own      401        role      yes     yes    hid    role   role     role
POST /cart/reorder                          other's  401        role      hid     hid    yes    role   role     role
GET /order-templates                        own      401        role      yes     yes    hid    role   role     role
GET /order-templates                        other's  401        role      hid     hid    yes    role   role     role
POST /order-templates                       own      401        role      yes     yes    hid    role   role     role
POST /order-templates                       other's  401        role      hid     hid    yes    role   role     role
PUT /order-templates/{id}                   own      401        role      yes     yes    hid    role   role     role
PUT /order-templates/{id}                   other's  401        role      hid     hid    yes    role   role     role
DELETE /order-templates/{id}                own      401        role      yes     yes    hid    role   role     role
DELETE /order-templates/{id}                other's  401        role      hid     hid    yes    role   role     role

POST /shadow-sessions                       own      401        yes       role    role   role   role   role     role
POST /shadow-sessions                       other's  401        hid       role    role   role   role   role     role
GET /shadow-sessions                        -        401        yes       role    role   role   yes    yes      role
DELETE /shadow-sessions/{id}                own      401        yes       role    role   role   yes    role     role
DELETE /shadow-sessions/{id}                other's  401        hid       role    role   role   yes    role     role
GET /stores/{id}/consents                   own      401        role      yes     yes    hid    role   role     role
GET /stores/{id}/consents                   other's  401        role      hid     hid    yes    role   role     role
PUT /stores/{id}/consents                   own      401        role      never   yes    hid    role   role     role
PUT /stores/{id}/consents                   other's  401        role      never   hid    yes    role   role     role
DELETE /stores/{id}/consents                own      401        role      never   yes    hid    role   role     role
DELETE /stores/{id}/consents                other's  401        role      never   hid    yes    role   role     role
GET /stores/{id}/salesmen                   own      401        role      never   yes    hid    role   role     role
GET /stores/{id}/salesmen                   other's  401        role      never   hid    yes    role   role     role
GET /stores/{id}/shadow-sessions            own      401        role      never   yes    hid    role   role     role
GET /stores/{id}/shadow-sessions            other's  401        role      never   hid    yes    role   role     role
GET /stores/{id}/notice-preferences         own      401        role      yes     yes    hid    role   role     role
GET /stores/{id}/notice-preferences         other's  401        role      hid     hid    yes    role   role     role
PUT /stores/{id}/notice-preferences         own      401        role      never   yes    hid    role   role     role
PUT /stores/{id}/notice-preferences         other's  401        role      never   hid    yes    role   role     role
GET /admin/shadow-policy                    -        401        role      role    role   role   yes    yes      role
PUT /admin/shadow-policy                    -        401        role      role    role   role   yes    role     role
GET /order-links/current                    -        yes        yes       yes     yes    yes    yes    yes      yes

GET /audit/impersonations                   -        401        role      role    role   role   yes    yes      role
GET /audit/impersonations/parties           -        401        role      role    role   role   yes    yes      role
GET /audit/impersonations/{id}              -        401        role      role    role   role   yes    yes      role
GET /audit/impersonations/export            -        401        role      role    role   role   role   yes      role
GET /audit/proof                            -        401        role      role    role   role   role   yes      role
GET /audit/verify                           -        401        role      role    role   role   role   yes      role
GET /audit/access-log                       -        401        role      role    role   role   role   yes      role
GET /audit/reports/top-agents               -        401        role      role    role   role   role   yes      role
POST /audit/reports/top-agents/sign-off     -        401        role      role    role   role   role   yes      role
GET /audit/notices                          -        401        role      role    role   role   yes    yes      role
GET /admin/outbox                           -        401        role      role    role   role   yes    role     role
GET /admin/outbox/{name}                    -        401        role      role    role   role   yes    role     role

POST /orders/quote                          own      401        role      yes     yes    hid    role   role     role
POST /orders/quote                          other's  401        role      hid     hid    yes    role   role     role
POST /orders                                own      401        role      yes     yes    hid    role   role     role
POST /orders                                other's  401        role      hid     hid    yes    role   role     role
GET /orders                                 -        401        yes       yes     yes    yes    yes    yes      yes
GET /orders/{id}                            own      401        hid       yes     yes    hid    yes    yes      yes
GET /orders/{id}                            other's  401        hid       hid     hid    yes    yes    yes      yes
GET /orders/{id}/pdf                        own      401        hid       yes     yes    hid    yes    yes      yes
GET /orders/{id}/pdf                        other's  401        hid       hid     hid    yes    yes    yes      yes
GET /orders/{id}/whatsapp                   own      401        hid       yes     yes    hid    yes    yes      yes
GET /orders/{id}/whatsapp                   other's  401        hid       hid     hid    yes    yes    yes      yes
POST /orders/{id}/whatsapp/opened           own      401        hid       never   yes    hid    yes    role     role
POST /orders/{id}/whatsapp/opened           other's  401        hid       never   hid    yes    yes    role     role
POST /orders/{id}/cancel                    own      401        role      yes     yes    hid    yes    role     role
POST /orders/{id}/cancel                    other's  401        role      hid     hid    yes    yes    role     role
POST /orders/{id}/confirm                   own      401        role      never   yes    hid    role   role     role
POST /orders/{id}/confirm                   other's  401        role      never   hid    yes    role   role     role
POST /orders/{id}/dispute                   own      401        role      never   yes    hid    role   role     role
POST /orders/{id}/dispute                   other's  401        role      never   hid    yes    role   role     role
POST /orders/{id}/approve                   -        401        role      role    role   role   yes    role     role
POST /orders/{id}/reject                    -        401        role      role    role   role   yes    role     role
POST /orders/{id}/release                   -        401        role      role    role   role   yes    role     role
POST /orders/{id}/resolve                   -        401        role      role    role   role   yes    role     role
POST /orders/{id}/requeue                   -        401        role      role    role   role   yes    role     role

POST /manual-notas                          own      401        yes       never   yes    hid    role   role     role
POST /manual-notas                          other's  401        yes       never   hid    yes    role   role     role
GET /manual-notas                           -        401        yes       never   yes    yes    role   role     role
PUT /manual-notas/{id}/photos/{number}      -        401        hid       never   yes    hid    role   role     role
GET /manual-notas/{id}                      -        401        hid       never   yes    hid    yes    yes      role
GET /manual-notas/{id}/photos/{number}      -        401        hid       never   yes    hid    yes    yes      role
GET /admin/manual-notas                     -        401        role      role    role   role   yes    yes      role
POST /admin/manual-notas/{id}/claim         -        401        role      role    role   role   yes    role     role
POST /admin/manual-notas/{id}/quote         -        401        role      role    role   role   yes    role     role
POST /admin/manual-notas/{id}/order         -        401        role      role    role   role   yes    role     role
POST /admin/manual-notas/{id}/drop          -        401        role      role    role   role   yes    role     role

GET /admin/orders                           -        401        role      role    role   role   yes    role     role
GET /admin/orders/{id}/exchanges            -        401        role      role    role   role   yes    role     role
GET /orders/{id}/audit                      -        401        role      role    role   role   yes    yes      role
GET /admin/orders/export                    -        401        role      role    role   role   yes    role     role
GET /admin/order-views                      -        401        role      role    role   role   yes    role     role
PUT /admin/order-views                      -        401        role      role    role   role   yes    role     role
DELETE /admin/order-views/{id}              -        401        role      role    role   role   hid    role     role
GET /admin/approvals                        -        401        role      role    role   role   yes    role     role
GET /admin/approvals/{id}                   -        401        role      role    role   role   yes    role     role
POST /admin/approvals                       -        401        role      role    role   role   yes    role     role
GET /admin/users                            -        401        role      role    role   role   yes    role     role
POST /admin/users                           -        401        role      role    role   role   yes    role     role
GET /admin/users/{id}                       -        401        role      role    role   role   yes    role     role
PUT /admin/users/{id}/duties                -        401        role      role    role   role   yes    role     role
GET /admin/users/{id}/sessions              -        401        role      role    role   role   yes    role     role
POST /admin/users/{id}/territory            -        401        role      role    role   role   yes    role     role
POST /admin/people-imports                  -        401        role      role    role   role   yes    role     role
GET /admin/stores                           -        401        role      role    role   role   yes    role     role
GET /admin/stores/{id}                      -        401        role      role    role   role   yes    role     role
PUT /admin/stores/{id}/contact              -        401        role      role    role   role   yes    role     role
DELETE /admin/stores/{id}/contact           -        401        role      role    role   role   yes    role     role
POST /admin/users/{id}/force-logout         -        401        role      role    role   role   yes    role     role
POST /admin/users/{id}/suspend              -        401        role      role    role   role   yes    role     role
POST /admin/users/{id}/reinstate            -        401        role      role    role   role   yes    role     role
GET /admin/users/{id}/evidence              -        401        role      role    role   role   yes    yes      role
GET /admin/abuse-signals                    -        401        role      role    role   role   yes    yes      role
POST /admin/abuse-signals/{id}/close        -        401        role      role    role   role   yes    role     role
GET /admin/abuse-thresholds                 -        401        role      role    role   role   yes    yes      role
PUT /admin/abuse-thresholds                 -        401        role      role    role   role   yes    role     role
POST /admin/erp/test                        -        401        role      role    role   role   yes    role     role
GET /admin/settings/abuse-thresholds        -        401        role      role    role   role   yes    role     role
GET /admin/settings/company                 -        401        role      role    role   role   yes    role     role
PUT /admin/settings/company                 -        401        role      role    role   role   yes    role     role
GET /admin/settings/company/logo            -        401        role      role    role   role   yes    role     role
PUT /admin/settings/company/logo            -        401        role      role    role   role   yes    role     role
DELETE /admin/settings/company/logo         -        401        role      role    role   role   yes    role     role
GET /admin/settings/messages                -        401        role      role    role   role   yes    role     role
PUT /admin/settings/messages/{name}         -        401        role      role    role   role   yes    role     role
POST /admin/settings/messages/{name}/preview  -      401        role      role    role   role   yes    role     role
POST /admin/settings/messages/{name}/test   -        401        role      role    role   role   yes    role     role
GET /admin/settings/thresholds              -        401        role      role    role   role   yes    role     role
PUT /admin/settings/thresholds              -        401        role      role    role   role   yes    role     role
GET /admin/tasks                            -        401        role      role    role   role   yes    role     role
POST /admin/tasks/{id}/close                -        401        role      role    role   role   yes    role     role
GET /admin/sync                             -        401        role      role    role   role   yes    role     role
PUT /admin/products/{sku}/picture           -        401        role      role    role   role   yes    role     role
DELETE /admin/products/{sku}/picture        -        401        role      role    role   role   yes    role     role
GET /admin/flags                            -        401        role      role    role   role   yes    role     role
PUT /admin/flags/CREDIT_CHECK_BYPASS        -        401        role      role    role   role   yes    role     role
GET /admin/service-mode/history             -        401        role      role    role   role   yes    role     role
GET /admin/control-room                     -        401        role      role    role   role   yes    role     role
PUT /admin/service-mode                     -        401        role      role    role   role   yes    role     role
POST /admin/order-imports                   -        401        role      role    role   role   yes    role     role
GET /admin/order-imports                    -        401        role      role    role   role   yes    role     role
GET /admin/order-imports/template           -        401        role      role    role   role   yes    role     role
GET /admin/order-imports/{id}               -        401        role      role    role   role   yes    role     role
GET /admin/order-imports/{id}/rows          -        401        role      role    role   role   yes    role     role
POST /admin/order-imports/{id}/run          -        401        role      role    role   role   yes    role     role
GET /admin/order-imports/{id}/refused       -        401        role      role    role   role   yes    role     role
POST /admin/reconciliations                 -        401        role      role    role   role   yes    role     role
GET /admin/reconciliations                  -        401        role      role    role   role   yes    role     role
GET /admin/reconciliations/{id}             -        401        role      role    role   role   yes    role     role
GET /admin/reconciliations/{id}/export      -        401        role      role    role   role   yes    role     role
GET /admin/outcomes                         -        401        role      role    role   role   yes    role     role
POST /admin/outcomes/{id}/told              -        401        role      role    role   role   yes    role     role
GET /admin/backlog                          -        401        role      role    role   role   yes    role     role
POST /admin/reconciliations/{id}/pause      -        401        role      role    role   role   yes    role     role
POST /admin/reconciliations/{id}/resume     -        401        role      role    role   role   yes    role     role
`;

/** @throws Error naming a line that is no row */
export function accessMatrix(): Row[] {
  const [heading = '', ...lines] = MATRIX.split('\n').filter((line) => line.trim() !== '');
  const [, , ...callers] = heading.split(/ {2,}/);
  if (callers.join() !== CALLERS.join()) throw new Error(`The heading of the matrix is ${callers.join()}`);
  return lines.map((line) => {
    const [route = '', whose = '', ...met] = line.split(/ {2,}/);
    const known = met.length === CALLERS.length && met.every((each) => each in ANSWERS);
    if (!known || !['own', "other's", '-'].includes(whose)) throw new Error(`No row: ${line}`);
    const entries = CALLERS.map((caller, at) => [caller, met[at]]);
    return { route, whose: whose as Whose, met: Object.fromEntries(entries) as Row['met'] };
  });
}
