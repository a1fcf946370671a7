import { Button } from '@mantine/core';
import { IconClockExclamation, IconUserShare } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { Screen } from '../../design/screen';
import { Empty } from '../../design/states';
import { type OrderRight } from './visit-guard.rules';

type Refused = Extract<OrderRight, { kind: 'no-visit' | 'elsewhere' }>;

/** Why a salesman cannot order here now, and the way to it. The cart waits. */
export function NoVisit({
  storeId,
  storeName,
  right,
  products,
}: {
  storeId: string;
  storeName: string;
  right: Refused;
  /** In the cart. */
  products: number;
}) {
  const { t } = useTranslation('ordering');
  const store = storeName || t('guard.thisStore');
  const { title, sentence } = ((): { title: string; sentence: string } => {
    if (right.kind === 'elsewhere')
      return { title: t('guard.title'), sentence: t('guard.elsewhere', { store: right.visit.storeName }) };
    if (right.state === 'expired') return { title: t('guard.expiredTitle'), sentence: t('guard.expired', { store }) };
    if (right.state === 'clock-changed') return { title: t('guard.clockTitle'), sentence: t('guard.clock') };
    return { title: t('guard.title'), sentence: t('guard.none', { store }) };
  })();
  const fresh = right.kind === 'elsewhere' || right.state === 'none';
  return (
    <Screen title={storeName || title} back="/today">
      <Empty
        icon={fresh ? <IconUserShare size={48} /> : <IconClockExclamation size={48} />}
        title={title}
        action={right.kind === 'elsewhere' ? <Elsewhere visit={right.visit} /> : <Start storeId={storeId} />}
      >
        {sentence}
        {products > 0 && ` ${t('guard.cartKept', { count: products })}`}
      </Empty>
    </Screen>
  );
}

function Elsewhere({ visit }: { visit: Extract<Refused, { kind: 'elsewhere' }>['visit'] }) {
  const { t } = useTranslation('ordering');
  return (
    <Link to="/stores/$storeId/order" params={{ storeId: visit.storeId }}>
      <Button component="span" size="lg">
        {t('guard.toElsewhere', { store: visit.storeName })}
      </Button>
    </Link>
  );
}

function Start({ storeId }: { storeId: string }) {
  const { t } = useTranslation('ordering');
  return (
    <Link to="/stores/$storeId/visit" params={{ storeId }}>
      <Button component="span" size="lg">
        {t('guard.start')}
      </Button>
    </Link>
  );
}
