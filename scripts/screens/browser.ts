import { onPath } from '../embedded/path';

/** A Chromium that asks nobody but the page's own host. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium of this machine: at CHROMIUM, or on PATH. Undefined: there is none. */
export const chromiumPath = (): string | undefined => process.env.CHROMIUM ?? onPath('chromium') ?? undefined;

/** As a person in Jakarta has set it; nothing moves on it. */
export const AS_IN_JAKARTA = {
  locale: 'id-ID',
  timezoneId: 'Asia/Jakarta',
  reducedMotion: 'reduce',
  geolocation: { latitude: -6.2, longitude: 106.82, accuracy: 12 },
  permissions: ['geolocation'],
} as const;

export const TABLET = { width: 1280, height: 800 } as const;
export const PHONE = { width: 390, height: 844 } as const;
