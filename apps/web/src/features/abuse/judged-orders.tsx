import { useState } from 'react';
import { IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../../design/data-table';
import { Tone } from '../../design/tone';
import { distanceOf, momentOf, rupiahOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import { type JudgedOrder } from './abuse-signal';
import classes from './abuse.module.css';

const PAGE = 50;

const SIGNS = {
  'makes-sense': { tone: 'good', icon: IconCircleCheck },
  'does-not': { tone: 'bad', icon: IconCircleX },
  unknown: { tone: 'quiet', icon: IconHelpCircle },
} as const;

/** The map in words: every order, newest first, with what speaks for and against it. */
export function JudgedOrders({ orders }: { orders: readonly JudgedOrder[] }) {
  const { t } = useTranslation('abuse');
  const [shown, setShown] = useState(PAGE);
  const columns = useColumns();
  return (
    <DataTable
      caption={t('orders.title')}
      columns={columns}
      rows={[...orders].reverse().slice(0, shown)}
      keyOf={({ recordId }) => recordId}
      more={{ has: shown < orders.length, fetching: false, onMore: () => setShown(shown + PAGE) }}
    />
  );
}

function useColumns(): readonly Column<JudgedOrder>[] {
  const { t } = useTranslation('abuse');
  return [
    {
      key: 'at',
      title: t('column.at'),
      cell: ({ recordId, at }) => (
        <Link to="/audit/records/$id" params={{ id: recordId }} className={classes.link}>
          {momentOf(at)}
        </Link>
      ),
    },
    {
      key: 'store',
      title: t('column.store'),
      cell: ({ store }) => (
        <div className={classes.two}>
          <strong>{store.name}</strong>
          <span className={classes.quiet}>{store.code}</span>
        </div>
      ),
    },
    {
      key: 'sense',
      title: t('column.sense'),
      cell: ({ sense, reasons }) => {
        const { tone, icon: Icon } = SIGNS[sense];
        return (
          <div className={classes.two}>
            <Tone tone={tone} icon={<Icon size={16} />}>
              {t(`sense.${sense}`)}
            </Tone>
            <span className={classes.quiet}>{reasons.map((reason) => t(`reason.${reason}`)).join(', ')}</span>
          </div>
        );
      },
    },
    {
      key: 'distance',
      title: t('column.distance'),
      numeric: true,
      cell: ({ distance, ipPlace }) => (distance === null ? (ipPlace ?? t('noPlace')) : distanceOf(distance)),
    },
    {
      key: 'amount',
      title: t('column.amount'),
      numeric: true,
      cell: ({ amount }) => (amount === null ? '' : rupiahOf(amount)),
    },
  ];
}
