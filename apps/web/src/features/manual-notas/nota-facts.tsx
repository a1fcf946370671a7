import { type components } from '../../api/openapi';
import { Panel } from '../../design/screen';
import { momentOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import classes from './manual-notas.module.css';

type Nota = components['schemas']['WholeNotaDto'];
type Place = NonNullable<Nota['position']>;

/** What is known of a note beside its picture, for who looks into what was done and changes nothing. */
export function NotaFacts({ nota: { storeCode, receivedAt, claim, position, tales } }: { nota: Nota }) {
  const { t } = useTranslation('manual-notas');
  const placeOf = (place: Place | null): string =>
    place ? `${place.lat.toFixed(5)}, ${place.lng.toFixed(5)}` : t('facts.unsaid');
  const facts = [
    { name: t('facts.store'), fact: storeCode },
    { name: t('facts.received'), fact: receivedAt === null ? t('facts.notYet') : momentOf(receivedAt) },
    { name: t('facts.claimed'), fact: claim?.byName ?? t('facts.nobody') },
    { name: t('facts.device'), fact: placeOf(position) },
    ...tales.flatMap(({ number, place, takenAt }) => [
      { name: t('facts.photo', { number }), fact: placeOf(place) },
      { name: t('facts.clock', { number }), fact: takenAt ?? t('facts.unsaid') },
    ]),
  ];
  return (
    <Panel title={t('facts.title')}>
      <dl className={classes.figures}>
        {facts.map(({ name, fact }) => (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
