import { type MenuEntry } from './menu';

/** Where admins can go. */
export const ADMIN_MENU: readonly MenuEntry[] = [];

/** Where auditors can go. */
export const AUDITOR_MENU: readonly MenuEntry[] = [];
