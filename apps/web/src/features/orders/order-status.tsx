import { type ComponentType } from 'react';
import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconChecks,
  IconCircleCheck,
  IconCircleX,
  IconFileInvoice,
  IconHandStop,
  IconHourglass,
  IconMessageQuestion,
  IconPackageExport,
  IconRefreshAlert,
  IconTruckDelivery,
} from '@tabler/icons-react';
import { type Confirmation } from '@jembatan/ordering/rules';
import { useTranslation } from '../../words/use-translation';
import { Tone, type ToneName } from '../../design/tone';
import { type Order } from '../../offline';

interface Sign {
  readonly tone: ToneName;
  readonly icon: ComponentType<{ size?: number }>;
}

const STATUS: Readonly<Record<Order['status'], Sign>> = {
  'awaiting-approval': { tone: 'warn', icon: IconHourglass },
  placed: { tone: 'info', icon: IconCheck },
  booked: { tone: 'good', icon: IconCircleCheck },
  'partly-shipped': { tone: 'info', icon: IconPackageExport },
  shipped: { tone: 'good', icon: IconTruckDelivery },
  invoiced: { tone: 'good', icon: IconFileInvoice },
  completed: { tone: 'quiet', icon: IconChecks },
  'needs-review': { tone: 'warn', icon: IconRefreshAlert },
  held: { tone: 'bad', icon: IconHandStop },
  rejected: { tone: 'bad', icon: IconCircleX },
  cancelled: { tone: 'quiet', icon: IconBan },
};

/** How an order stands, in words with a sign. */
export function OrderStatusTone({ status }: { status: Order['status'] }) {
  const { t } = useTranslation('orders');
  const { tone, icon: Icon } = STATUS[status];
  return (
    <Tone tone={tone} icon={<Icon size={14} />}>
      {t(`status.${status}`)}
    </Tone>
  );
}

const VERDICT: Readonly<Record<Order['credit']['verdict'], Sign>> = {
  GREEN: { tone: 'good', icon: IconCircleCheck },
  AMBER: { tone: 'warn', icon: IconAlertTriangle },
  RED: { tone: 'bad', icon: IconCircleX },
};

/** The credit verdict. */
export function VerdictTone({ verdict }: { verdict: Order['credit']['verdict'] }) {
  const { t } = useTranslation('orders');
  const { tone, icon: Icon } = VERDICT[verdict];
  return (
    <Tone tone={tone} icon={<Icon size={14} />}>
      {t(`verdict.${verdict}`)}
    </Tone>
  );
}

const WORD: Readonly<Record<Confirmation, Sign>> = {
  open: { tone: 'warn', icon: IconMessageQuestion },
  confirmed: { tone: 'good', icon: IconCircleCheck },
  disputed: { tone: 'bad', icon: IconHandStop },
};

/** What the owner said of an order made in the store's name. */
export function OwnersWordTone({ word }: { word: Confirmation }) {
  const { t } = useTranslation('orders');
  const { tone, icon: Icon } = WORD[word];
  return (
    <Tone tone={tone} icon={<Icon size={14} />}>
      {t(`word.${word}`)}
    </Tone>
  );
}
