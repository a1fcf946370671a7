import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { useDevice } from '../../app/hooks';
import { Age } from '../../design/age';
import { Note } from '../../design/tone';
import { type AcceptedOrder } from '../../offline';
import { codeSentence, spokenFigures } from '../../words/problem-words';
import classes from './placed-screen.module.css';

const LOOKS = {
  GREEN: { tone: 'good', icon: <IconCircleCheck /> },
  AMBER: { tone: 'warn', icon: <IconAlertTriangle /> },
  RED: { tone: 'bad', icon: <IconCircleX /> },
} as const;

/** The verdict that the portal came to, with its reasons as far as this device has heard them. */
export function PlacedCredit({ order: { id, verdict } }: { order: AcceptedOrder }) {
  const { t } = useTranslation('ordering');
  const { t: common } = useTranslation();
  const { data } = useDevice('orders', ['one', id], async (device) => (await device.order(id)) ?? null);
  const reasons = data?.credit.reasons ?? [];
  const unjudged = verdict === 'AMBER' && reasons.every(({ code }) => code === 'credit.not_judgeable');
  return (
    <>
      <Note {...LOOKS[verdict]} title={t(`credit.${verdict}`)}>
        <ul className={classes.reasons}>
          {reasons.map(({ code, figures }) => (
            <li key={code}>{codeSentence(code, spokenFigures(figures)) ?? code}</li>
          ))}
        </ul>
        {unjudged && common('amber')}
      </Note>
      {data && (
        <span>
          <Age asOf={data.credit.asOf} label={t('credit.asOf')} />
        </span>
      )}
    </>
  );
}
