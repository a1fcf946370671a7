import { needsCloserMap, type Projection, projectionOf, scaleOf } from '@jembatan/documents/rules';
import { type Place } from '@jembatan/kernel';
import { Panel } from '../../design/screen';
import { distanceOf, wholeOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import { type JudgedOrder, type Sense } from './abuse-signal';
import classes from './abuse.module.css';
import { labelsOf } from './map-labels.rules';

const FRAME = { width: 640, height: 420 } as const;
const SENSES = ['makes-sense', 'does-not', 'unknown'] as const satisfies readonly Sense[];

interface Store extends Place {
  readonly code: string;
}
interface Act extends Place {
  readonly id: string;
  readonly sense: Sense;
  readonly store: Place | null;
}

/** Where the orders were placed, beside where their stores stand: drawn from coordinates alone, so no tile server hears of them. */
export function StoreMap({ orders }: { orders: readonly JudgedOrder[] }) {
  const { t } = useTranslation('abuse');
  const stores = storesOf(orders);
  const acts = orders.flatMap(({ recordId, position, sense, store }): Act[] =>
    position ? [{ id: recordId, lat: position.lat, lng: position.lng, sense, store: store.location }] : [],
  );
  const everything: readonly Place[] = [...stores, ...acts];
  const closer = acts.length > 0 && stores.length > 0 && needsCloserMap(stores, everything, FRAME);
  return (
    <Panel title={t('map.title')}>
      {acts.length === 0 ? (
        <p className={classes.quiet}>{t('map.none')}</p>
      ) : (
        <>
          <Legend />
          <Drawing stores={stores} acts={acts} around={everything} words={t('map.all')} />
          {closer && <Drawing stores={stores} acts={acts} around={stores} words={t('map.closer')} />}
        </>
      )}
    </Panel>
  );
}

function storesOf(orders: readonly JudgedOrder[]): Store[] {
  const stores = new Map<string, Store>();
  for (const { store } of orders) if (store.location) stores.set(store.id, { code: store.code, ...store.location });
  return [...stores.values()];
}

function Drawing({
  stores,
  acts,
  around,
  words,
}: {
  stores: readonly Store[];
  acts: readonly Act[];
  around: readonly Place[];
  words: string;
}) {
  const { t } = useTranslation('abuse');
  const projection = projectionOf(around, FRAME);
  const within = acts.filter((act) => projection.contains(act));
  const shown = stores.filter((store) => projection.contains(store));
  const labels = labelsOf(
    shown.map(({ code, ...place }) => ({ code, ...projection.at(place) })),
    FRAME.width,
  );
  const label = t('map.label', { words, stores: wholeOf(shown.length), acts: wholeOf(within.length) });
  return (
    <figure className={classes.figure}>
      <svg viewBox={`0 0 ${FRAME.width} ${FRAME.height}`} role="img" aria-label={label} className={classes.map}>
        {within.map(({ id, store, ...act }) => store && <Journey key={id} at={projection} from={store} to={act} />)}
        {shown.map((store) => {
          const { x, y } = projection.at(store);
          return <rect key={store.code} x={x - 4} y={y - 4} width={8} height={8} className={classes.store} />;
        })}
        {labels.map(({ code, x, y }) => (
          <text key={code} x={x} y={y + 4} className={classes.name}>
            {code}
          </text>
        ))}
        {within.map(({ id, sense, ...act }) => {
          const { x, y } = projection.at(act);
          return <Mark key={id} sense={sense} x={x} y={y} />;
        })}
        <Scale projection={projection} />
      </svg>
      <figcaption className={classes.quiet}>{words}</figcaption>
    </figure>
  );
}

function Journey({ at, from, to }: { at: Projection; from: Place; to: Omit<Act, 'id' | 'store'> }) {
  if (to.sense !== 'does-not') return null;
  const [begin, end] = [at.at(from), at.at(to)];
  return <line x1={begin.x} y1={begin.y} x2={end.x} y2={end.y} className={classes.journey} />;
}

/** A shape each, for those who see no colours. */
function Mark({ sense, x, y }: { sense: Sense; x: number; y: number }) {
  if (sense === 'makes-sense') return <circle cx={x} cy={y} r={4} className={classes.good} />;
  if (sense === 'unknown') return <circle cx={x} cy={y} r={4.5} className={classes.unknown} />;
  const d = `M${x - 5} ${y - 5}l10 10M${x - 5} ${y + 5}l10 -10`;
  return <path d={d} className={classes.bad} />;
}

function Scale({ projection: { metresPerPoint } }: { projection: Projection }) {
  const { t } = useTranslation('abuse');
  const { metres, points } = scaleOf(metresPerPoint, FRAME.width);
  const base = FRAME.height - 12;
  return (
    <>
      <path d={`M12 ${base - 6}v6h${points}v-6`} className={classes.scale} />
      <text x={16} y={base - 8} className={classes.name}>
        {distanceOf(metres)}
      </text>
      <path d={`M${FRAME.width - 18} 34v-20m-5 6l5 -6l5 6`} className={classes.scale} />
      <text x={FRAME.width - 22} y={48} className={classes.name}>
        {t('map.north')}
      </text>
    </>
  );
}

function Legend() {
  const { t } = useTranslation('abuse');
  return (
    <ul className={classes.legend}>
      <li>
        <svg viewBox="0 0 16 16" aria-hidden>
          <rect x={4} y={4} width={8} height={8} className={classes.store} />
        </svg>
        {t('map.store')}
      </li>
      {SENSES.map((sense) => (
        <li key={sense}>
          <svg viewBox="0 0 16 16" aria-hidden>
            <Mark sense={sense} x={8} y={8} />
          </svg>
          {t('map.order', { sense: t(`sense.${sense}`) })}
        </li>
      ))}
    </ul>
  );
}
