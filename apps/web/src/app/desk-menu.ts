import {
  IconActivityHeartbeat,
  IconAdjustments,
  IconArrowsExchange,
  IconBrandWhatsapp,
  IconBuildingStore,
  IconCamera,
  IconChecklist,
  IconFileSearch,
  IconFileSpreadsheet,
  IconListCheck,
  IconReceipt,
  IconShieldSearch,
  IconUsers,
} from '@tabler/icons-react';
import { type MenuEntry } from './menu-entry';

/** Where admins can go. */
export const ADMIN_MENU: readonly MenuEntry[] = [
  { name: 'controlRoom', link: { to: '/desk', activeOptions: { exact: true } }, icon: IconActivityHeartbeat },
  { name: 'approvals', link: { to: '/desk/approvals' }, icon: IconChecklist },
  { name: 'orders', link: { to: '/desk/orders' }, icon: IconReceipt },
  { name: 'orderImports', link: { to: '/desk/order-imports' }, icon: IconFileSpreadsheet },
  { name: 'manualNotas', link: { to: '/desk/manual-notas' }, icon: IconCamera },
  { name: 'reconcile', link: { to: '/desk/reconcile' }, icon: IconArrowsExchange },
  { name: 'outcomes', link: { to: '/desk/outcomes' }, icon: IconBrandWhatsapp },
  { name: 'tasks', link: { to: '/desk/tasks' }, icon: IconListCheck },
  { name: 'people', link: { to: '/desk/people' }, icon: IconUsers },
  { name: 'stores', link: { to: '/desk/stores' }, icon: IconBuildingStore },
  { name: 'abuse', link: { to: '/desk/abuse' }, icon: IconShieldSearch },
  { name: 'portalSettings', link: { to: '/desk/settings' }, icon: IconAdjustments },
];

/** Where auditors can go. */
export const AUDITOR_MENU: readonly MenuEntry[] = [
  { name: 'audit', link: { to: '/audit' }, icon: IconFileSearch },
  { name: 'manualNotas', link: { to: '/desk/manual-notas' }, icon: IconCamera },
  { name: 'abuse', link: { to: '/desk/abuse' }, icon: IconShieldSearch },
];
