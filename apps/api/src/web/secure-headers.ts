import { type HelmetOptions } from 'helmet';

const SELF = "'self'";
const NONE = "'none'";

/** What a page of ours may load and where it may be shown. `secure`: people reach the portal by https. */
export const secureHeaders = (secure: boolean): HelmetOptions => ({
  strictTransportSecurity: secure,
  frameguard: { action: 'deny' },
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: [SELF],
      scriptSrc: [SELF],
      scriptSrcAttr: [NONE],
      // The design system writes its sizes for this screen into a <style> as it runs; scripts get no such way in.
      styleSrc: [SELF, "'unsafe-inline'"],
      imgSrc: [SELF, 'data:', 'blob:'],
      connectSrc: [SELF],
      workerSrc: [SELF],
      manifestSrc: [SELF],
      objectSrc: [NONE],
      baseUri: [SELF],
      frameAncestors: [NONE],
      formAction: [SELF],
      ...(secure ? { upgradeInsecureRequests: [] } : {}),
    },
  },
});
